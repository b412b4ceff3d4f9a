package io.indexwright.adapter.marketfeed.ecb;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.rates.FxQuote;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A file of the bank: the rates of a day or of all days since 1999, as CSV, as CSV in a ZIP, or as
 * XML. Forms:
 * https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/.
 */
public final class EcbFile {
  /**
   * The name of the fixing: a rate of the bank, at 14:15 Frankfurt time, published around 16:00.
   */
  public static final String FIXING = "ECB";

  /** The history of 27 years has 2 million characters: a file that is much longer is none of it. */
  private static final int MOST = 64 << 20;

  private EcbFile() {}

  /**
   * Reads every rate of a file, by date: units of a currency for one euro. A day without a rate of
   * a currency has none.
   *
   * @param name what messages call the file
   * @throws MalformedFeedException with everything in it that cannot be understood
   */
  public static List<FxQuote> read(String name, byte[] content) {
    byte[] text = isZip(content) ? onlyTable(name, content) : content;
    String decoded = new String(text, StandardCharsets.UTF_8).replace("\uFEFF", "");
    return decoded.stripLeading().startsWith("<")
        ? EcbXml.read(name, decoded)
        : EcbTable.read(name, decoded);
  }

  private static boolean isZip(byte[] content) {
    return content.length > 1 && content[0] == 'P' && content[1] == 'K';
  }

  private static byte[] onlyTable(String name, byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
        if (entry.get().getName().endsWith(".csv")) {
          byte[] table = zip.readNBytes(MOST + 1);
          if (table.length > MOST) {
            throw malformed(name, "expected at most 64 MiB of rates");
          }
          return table;
        }
      }
      throw malformed(name, "expected a ZIP with a CSV file in it");
    } catch (ZipException | EOFException broken) {
      throw malformed(name, "expected a whole ZIP: " + broken.getMessage());
    } catch (IOException broken) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", broken);
    }
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
    return Optional.ofNullable(zip.getNextEntry());
  }

  private static MalformedFeedException malformed(String name, String reason) {
    return new MalformedFeedException(name, List.of(reason));
  }
}
