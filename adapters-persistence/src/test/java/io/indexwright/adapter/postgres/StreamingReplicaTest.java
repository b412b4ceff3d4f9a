package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.portfolio.LedgerEntry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real standby: the files of a stopped server, copied, that follow it over the network. */
@Tag("once")
class StreamingReplicaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BOUND = Duration.ofSeconds(3);

  @TempDir private Path directory = Path.of("");

  @Test
  void isAskedWhileItKeepsUp_andNotWhileItIsTooLate() throws IOException {
    Path files = directory.resolve("primary");
    server(files).close();
    Path copied = copied(files, directory.resolve("standby"));
    try (EmbeddedPostgres primary = server(files);
        EmbeddedPostgres standby = standby(copied, primary.getPort());
        PostgresDatabase database = database(address(primary), address(standby))) {
      PostgresLedgers ledgers = new PostgresLedgers(database.transactions());
      PostgresLedgers read = new PostgresLedgers(database.reads());
      ledgers.open(ACCOUNT);

      Eventually.holds(PATIENCE, () -> isOnTheStandby(database));
      Eventually.holds(PATIENCE, () -> read.account(ACCOUNT.id()).isPresent());

      TestDatabase.ask(address(standby), "select pg_wal_replay_pause()::text");
      ledgers.append(ACCOUNT.id(), LedgerEntry.cash("late", FIRST, usd("1.00")));
      Eventually.holds(PATIENCE, () -> !isOnTheStandby(database));
      assertThat(read.entries(ACCOUNT.id())).hasSize(1);

      TestDatabase.ask(address(standby), "select pg_wal_replay_resume()::text");
      Eventually.holds(PATIENCE, () -> isOnTheStandby(database));
      assertThat(read.entries(ACCOUNT.id())).hasSize(1);
    }
  }

  private static boolean isOnTheStandby(PostgresDatabase database) {
    return database
        .reads()
        .reading(h -> h.createQuery("select pg_is_in_recovery()").mapTo(boolean.class).one());
  }

  private static PostgresDatabase database(DatabaseAddress primary, DatabaseAddress standby) {
    DatabaseSettings few = TestDatabase.few();
    return PostgresDatabase.start(
        primary,
        new DatabaseSettings(few.budget(), Optional.of(standby), BOUND, few.slow()),
        new SimpleMeterRegistry());
  }

  private static DatabaseAddress address(EmbeddedPostgres server) {
    return new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
  }

  private static EmbeddedPostgres server(Path files) throws IOException {
    return EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false).start();
  }

  private static EmbeddedPostgres standby(Path files, int port) throws IOException {
    Files.createFile(files.resolve("standby.signal"));
    Files.writeString(
        files.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(port),
        StandardOpenOption.APPEND);
    return server(files);
  }

  /** Only for its owner, or the server does not take it. */
  private static Path copied(Path from, Path to) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(from)) {
      paths = walk.toList();
    }
    for (Path path : paths) {
      Path target = to.resolve(from.relativize(path).toString());
      Files.copy(path, target);
      Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
    }
    return to;
  }
}
