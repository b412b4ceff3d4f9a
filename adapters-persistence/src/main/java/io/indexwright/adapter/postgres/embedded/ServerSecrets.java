package io.indexwright.adapter.postgres.embedded;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The passwords of a home: 256 random bits each, in a file that only its owner may read. */
record ServerSecrets(Home home) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The role's password, made up when the home has none yet. */
  String passwordOf(String role) throws IOException {
    Path file = home.secretOf(role);
    if (!Files.exists(file)) {
      write(file, random());
    }
    Files.setPosixFilePermissions(file, OWNER_ONLY);
    return Files.readString(file).strip();
  }

  /** Appears whole and on disk, or not at all: the server is told this password only once. */
  private static void write(Path file, String password) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    ByteBuffer text = ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII));
    try (FileChannel channel =
        FileChannel.open(
            draft,
            Set.of(CREATE_NEW, WRITE, DSYNC),
            PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
      while (text.hasRemaining()) {
        channel.write(text);
      }
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
