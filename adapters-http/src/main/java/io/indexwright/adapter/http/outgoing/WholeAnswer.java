package io.indexwright.adapter.http.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the body of an answer, in either of the ways that RFC 9112 has to say where it ends. */
final class WholeAnswer {
  private static final int OK = 200;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");
  private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,7})[ \t]*(?:;.*)?");

  private final InputStream in;
  private final StatusLine head;
  private final int most;

  /** Reads at most {@code most} bytes. */
  WholeAnswer(InputStream in, int most) {
    this.in = in;
    this.head = new StatusLine(in);
    this.most = most;
  }

  byte[] body() throws IOException {
    int status = head.read();
    if (status != OK) {
      throw new IOException("status " + status);
    }
    Map<String, String> fields = fields();
    Optional<String> coding = Optional.ofNullable(fields.get("transfer-encoding"));
    if (coding.isPresent()) {
      return chunks(coding.get());
    }
    Optional<String> length = Optional.ofNullable(fields.get("content-length"));
    return length.isPresent() ? exactly(length(length.get())) : untilTheEnd();
  }

  private Map<String, String> fields() throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String line = head.line(); !line.isEmpty(); line = head.line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || fields.size() == StatusLine.MOST_LINES) {
        throw new IOException("no head of HTTP/1.1");
      }
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return fields;
  }

  private byte[] chunks(String coding) throws IOException {
    if (!"chunked".equalsIgnoreCase(coding)) {
      throw new IOException("another coding than chunked");
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      requireShort((long) body.size() + size);
      body.write(exactly(size));
      if (!head.line().isEmpty()) {
        throw new IOException("a chunk without its end");
      }
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    String line = head.line();
    if (!CHUNK.matcher(line).matches()) {
      throw new IOException("no size of a chunk");
    }
    return Integer.parseInt(line.split("[ \t;]", 2)[0], 16);
  }

  private static int length(String said) throws IOException {
    if (!LENGTH.matcher(said).matches()) {
      throw new IOException("no length of a body");
    }
    return Integer.parseInt(said);
  }

  private byte[] exactly(int length) throws IOException {
    requireShort(length);
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer breaks off");
    }
    return bytes;
  }

  private byte[] untilTheEnd() throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    requireShort(bytes.length);
    return bytes;
  }

  private void requireShort(long length) throws IOException {
    if (length > most) {
      throw new IOException("longer than " + most + " bytes");
    }
  }
}
