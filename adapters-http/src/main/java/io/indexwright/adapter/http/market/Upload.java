package io.indexwright.adapter.http.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A body on the disk, so that it can be read as often as its reader likes; gone when closed. */
record Upload(Path file) implements AutoCloseable {

  /** Receives {@code body} to its end; how long it may be is known to the door of the face. */
  static Upload of(InputStream body) throws IOException {
    Upload upload = new Upload(Files.createTempFile("indexwright-upload-", null));
    try {
      Files.copy(body, upload.file, StandardCopyOption.REPLACE_EXISTING);
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
