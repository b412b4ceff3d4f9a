package io.indexwright.adapter.postgres.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the server of a home; the lock on the home must be held. */
record Launcher(Home home, ServerProcesses processes) {

  static final int ANY_PORT = 0;

  private static final String SUPERUSER = "postgres";

  /** Long, because a server that was killed first replays what it had promised. */
  private static final Duration STARTUP = Duration.ofSeconds(60);

  /** The library switches durability off; these come later on the command line and win. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "password_encryption", "scram-sha-256",
          "timezone", "UTC",
          "log_timezone", "UTC",
          "log_checkpoints", "off",
          "max_wal_size", "256MB");

  /** The same order of text on every machine. */
  private static final Map<String, String> LOCALE =
      Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

  /**
   * @param port where to listen, or {@link #ANY_PORT}
   * @throws EmbeddedServerException if it does not answer within a minute; nothing of it runs then
   */
  Postmaster launch(int port) {
    try {
      processes.endAll();
      Cluster cluster = new Cluster(home);
      cluster.prepare(SUPERUSER);
      discardHalfUnpacked();
      EmbeddedPostgres launched = builder(cluster, port).start();
      return new Postmaster(launched, processes.postmaster().orElseThrow(), processes);
    } catch (EmbeddedServerException e) {
      throw e;
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      throw refused(e);
    }
  }

  private EmbeddedPostgres.Builder builder(Cluster cluster, int port) throws IOException {
    // Otherwise the library sweeps a directory in /tmp that anybody may have put there.
    System.setProperty("ot.epg.working-dir", home.binaries().toString());
    // A start that failed keeps the library's own lock; ours makes that one superfluous.
    Files.deleteIfExists(home.cluster().resolve("epg-lock"));
    String password = new ServerSecrets(home).passwordOf(SUPERUSER);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver(new OwnBinaries(home))
            .setOverrideWorkingDirectory(home.unpacked().toFile())
            .setDataDirectory(home.cluster())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setDataDirectoryCustomizer(made -> cluster.secure())
            .setOutputRedirector(Redirect.appendTo(home.serverLog().toFile()))
            .setErrorRedirector(Redirect.appendTo(home.serverLog().toFile()))
            .setConnectConfig("password", password)
            .setPGStartupWait(STARTUP)
            .setPort(port);
    LOCALE.forEach(builder::setLocaleConfig);
    // An option of initdb like the locale, so that no moment passes without a password.
    builder.setLocaleConfig("pwfile", home.secretOf(SUPERUSER).toString());
    SETTINGS.forEach(builder::setServerConfig);
    return builder;
  }

  /** The library would take a file that was cut short for a whole one. */
  private void discardHalfUnpacked() throws IOException {
    if (!Files.isDirectory(home.unpacked())) {
      return;
    }
    try (Stream<Path> versions = Files.list(home.unpacked())) {
      for (Path version : versions.filter(v -> !Files.exists(v.resolve(".exists"))).toList()) {
        new FileTree(version).delete();
      }
    }
  }

  private EmbeddedServerException refused(Throwable cause) {
    EmbeddedServerException refusal =
        new EmbeddedServerException(
            "PostgreSQL in %s does not start: its reason is at the end of %s"
                .formatted(home.cluster(), home.serverLog()),
            cause);
    try {
      processes.endAll();
      // Perhaps they are damaged: the next start unpacks them afresh.
      new FileTree(home.unpacked()).delete();
    } catch (IOException e) {
      refusal.addSuppressed(e);
    }
    return refusal;
  }

  /** Unequal for unequal homes: the library remembers one place for each. */
  private record OwnBinaries(Home home) implements PgBinaryResolver {
    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    }
  }
}
