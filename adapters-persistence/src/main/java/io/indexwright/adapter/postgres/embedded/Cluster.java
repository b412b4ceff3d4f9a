package io.indexwright.adapter.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's data directory, as it lies on the disk while no server runs. */
record Cluster(Home home) {

  /** The PostgreSQL whose binaries we carry; data of another one is refused. */
  static final String MAJOR_VERSION = "18";

  /** Passwords for everybody who comes over the network or a socket. Written at every start. */
  private static final String ACCESS =
      """
      # Written by Indexwright at every start.
      local all all              scram-sha-256
      host  all all 127.0.0.1/32 scram-sha-256
      """;

  /**
   * Clears away what a killed predecessor left half made, and refuses what cannot be run.
   *
   * @throws EmbeddedServerException if the data needs another PostgreSQL, or its password is lost
   */
  void prepare(String superuser) throws IOException {
    discardHalfMade();
    if (!Files.exists(versionFile())) {
      Files.writeString(home.unfinished(), "");
      return;
    }
    String version = Files.readString(versionFile()).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new EmbeddedServerException(
          """
          %s was made by PostgreSQL %s and this is PostgreSQL %s: \
          start the Indexwright that made it, or set INDEXWRIGHT_HOME to another directory"""
              .formatted(home.cluster(), version, MAJOR_VERSION));
    }
    if (!Files.exists(home.secretOf(superuser))) {
      throw new EmbeddedServerException(
          "%s is missing, and %s opens to no other password: put it back"
              .formatted(home.secretOf(superuser), home.cluster()));
    }
  }

  /** After the data directory was made and before the server runs for the first time. */
  void secure() {
    try {
      Files.writeString(home.cluster().resolve("pg_hba.conf"), ACCESS);
      Files.deleteIfExists(home.unfinished());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only what never ran: a server that ran once has left postmaster.opts behind. */
  private void discardHalfMade() throws IOException {
    boolean ran = Files.exists(home.cluster().resolve("postmaster.opts"));
    if (Files.exists(home.unfinished()) && !ran) {
      new FileTree(home.cluster()).delete();
    }
  }

  private Path versionFile() {
    return home.cluster().resolve("PG_VERSION");
  }
}
