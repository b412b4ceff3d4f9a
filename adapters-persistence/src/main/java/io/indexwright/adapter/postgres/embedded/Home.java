package io.indexwright.adapter.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The one directory under which everything of the embedded server lies. */
record Home(Path directory) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  /** The home at its real path; made for its owner alone when missing. */
  static Home at(Path directory) {
    try {
      Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Home home = new Home(directory.toRealPath());
      home.closeBinaries();
      return home;
    } catch (IOException | UnsupportedOperationException e) {
      throw new EmbeddedServerException(
          directory + " cannot be used: set INDEXWRIGHT_HOME to a directory this user may write",
          e);
    }
  }

  /** PostgreSQL's data directory. */
  Path cluster() {
    return directory.resolve("postgres");
  }

  /** Closed to other users, because the library opens what it makes inside to everyone. */
  Path binaries() {
    return directory.resolve("binaries");
  }

  Path unpacked() {
    return binaries().resolve("unpacked");
  }

  Path serverLog() {
    return directory.resolve("postgres.log");
  }

  Path lock() {
    return directory.resolve("lock");
  }

  Path secretOf(String role) {
    return directory.resolve(role + ".password");
  }

  /** Exists while the data directory is being made, and for no longer. */
  Path unfinished() {
    return directory.resolve("postgres.unfinished");
  }

  private void closeBinaries() throws IOException {
    Files.createDirectories(binaries());
    Files.setPosixFilePermissions(binaries(), OWNER_ONLY);
  }
}
