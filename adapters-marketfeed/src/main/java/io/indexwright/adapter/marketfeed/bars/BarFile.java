package io.indexwright.adapter.marketfeed.bars;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file of daily bars: CSV with a header, a JSON object on every line, or one array of them, each
 * also compressed by gzip. What it is, is seen by its first bytes.
 *
 * <p>Columns, or names: {@code date}, {@code instrument}, {@code close}; and, if they are there,
 * {@code currency}, {@code open}, {@code high}, {@code low}, {@code volume}. Docs:
 * docs/api/import.md.
 *
 * @param currency of lines that name none
 */
public record BarFile(Path path, Optional<Currency> currency) {
  private static final int BUFFER = 1 << 16;
  private static final int[] GZIP = {0x1f, 0x8b};

  /** How many bytes it has, as it lies there. */
  public long size() throws IOException {
    return Files.size(path);
  }

  /**
   * Opens it.
   *
   * @param read hears from time to time how many bytes of {@link #size} are read
   */
  public BarReadings open(LongConsumer read) throws IOException {
    InputStream bytes =
        new BufferedInputStream(new CountedStream(Files.newInputStream(path), read), BUFFER);
    try {
      InputStream plain =
          isGzip(bytes)
              ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER)
              : bytes;
      return readings(plain, new BarFields(currency));
    } catch (IOException | RuntimeException unreadable) {
      bytes.close();
      throw unreadable;
    }
  }

  private static BarReadings readings(InputStream plain, BarFields fields) throws IOException {
    if (begins(plain, '[')) {
      return new JsonArrayBars(text(plain), fields);
    }
    boolean isJson = begins(plain, '{');
    BufferedReader text = text(plain);
    return isJson ? new JsonBars(text, fields) : new CsvBars(text, fields);
  }

  private static boolean isGzip(InputStream bytes) throws IOException {
    return begins(bytes, GZIP);
  }

  private static boolean begins(InputStream bytes, int... wanted) throws IOException {
    bytes.mark(wanted.length);
    boolean begins = true;
    for (int one : wanted) {
      begins = begins && bytes.read() == one;
    }
    bytes.reset();
    return begins;
  }

  /** Refuses bytes that are not UTF-8 instead of guessing. */
  private static BufferedReader text(InputStream bytes) {
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BUFFER);
  }
}
