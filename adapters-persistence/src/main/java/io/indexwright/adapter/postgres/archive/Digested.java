package io.indexwright.adapter.postgres.archive;

import io.indexwright.adapter.postgres.archive.ArchiveFile.Content;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts lines and hashes them as they pass by. */
final class Digested {
  private final MessageDigest digest = sha256();
  private long lines;

  /** Returns a stream that looks at everything on its way to {@code next}. */
  OutputStream before(OutputStream next) {
    return new FilterOutputStream(next) {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        look(bytes, offset, length);
        out.write(bytes, offset, length);
      }
    };
  }

  private void look(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    for (int i = offset; i < offset + length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
  }

  /** Returns what passed by; may be asked once. */
  Content content() {
    return new Content(lines, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
