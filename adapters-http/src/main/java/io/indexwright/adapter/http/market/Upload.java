package io.indexwright.adapter.http.market;

import io.javalin.http.ContentTooLargeResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body on the disk, so that it can be read as often as its reader likes; gone when closed. */
record Upload(Path file) implements AutoCloseable {
  private static final int PIECE = 1 << 16;

  /**
   * Receives {@code body} to its end.
   *
   * @param most bytes it may have
   * @throws ContentTooLargeResponse if it has more; no more than these are ever kept
   */
  static Upload of(InputStream body, long most) throws IOException {
    Upload upload = new Upload(Files.createTempFile("indexwright-upload-", null));
    try (OutputStream file = Files.newOutputStream(upload.file)) {
      byte[] piece = new byte[PIECE];
      long received = 0;
      for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
        received += count;
        if (received > most) {
          throw new ContentTooLargeResponse();
        }
        file.write(piece, 0, count);
      }
      return upload;
    } catch (IOException | RuntimeException broken) {
      upload.close();
      throw broken;
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
