package io.indexwright.adapter.marketfeed.synthetic.file;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A text of which one line after the other is written, and counted. */
final class Lines implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Writer text;
  private long count;

  private Lines(OutputStream bytes) {
    this.text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
  }

  static Lines plain(Path file) throws IOException {
    return new Lines(Files.newOutputStream(file));
  }

  static Lines compressed(Path file) throws IOException {
    return new Lines(new GZIPOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** A line that is not counted. */
  Lines under(String header) throws IOException {
    text.write(header);
    text.write('\n');
    return this;
  }

  void add(String line) throws IOException {
    text.write(line);
    text.write('\n');
    count++;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
