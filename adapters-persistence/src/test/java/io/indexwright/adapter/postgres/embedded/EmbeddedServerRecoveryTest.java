package io.indexwright.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class EmbeddedServerRecoveryTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Unpacking takes longest: one home serves every test that can use an old one. */
  @TempDir static Path home;

  @Test
  void keepsItsData_betweenRuns() throws SQLException {
    try (EmbeddedServer first = EmbeddedServer.start(home)) {
      new Client(first.address()).tell("create table between_runs as select 42 as answer");
    }
    try (EmbeddedServer second = EmbeddedServer.start(home)) {
      assertThat(new Client(second.address()).ask("select answer from between_runs"))
          .isEqualTo("42");
    }
    assertThat(home.resolve("postgres.log.old")).exists();
  }

  @Test
  void endsAndReplacesTheServer_thatAKilledProcessLeftBehind() throws IOException, SQLException {
    try (ServerChild child = ServerChild.in(home)) {
      child.awaitReady();
      child.kill();
    }
    ProcessHandle orphan = postmaster();
    assertThat(orphan.isAlive()).isTrue();
    try (EmbeddedServer server = EmbeddedServer.start(home)) {
      assertThat(new Client(server.address()).ask("select answer from survivor")).isEqualTo("42");
      assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
      new Client(server.address()).tell("drop table survivor");
    }
  }

  /** The lock is the other process's while it lives; the pid file says where its server listens. */
  @Test
  void joinsTheServerOfAnotherProcess_andStartsItsOwnOnceThatIsKilled()
      throws IOException, SQLException {
    try (ServerChild child = ServerChild.in(home)) {
      child.awaitReady();
      ProcessHandle theirs = postmaster();
      try (EmbeddedServer joined = EmbeddedServer.join(home)) {
        new Client(joined.address()).tell("drop table survivor");
      }
      assertThat(theirs.isAlive()).isTrue();
      child.kill();
      try (EmbeddedServer own = EmbeddedServer.join(home)) {
        assertThat(new Client(own.address()).isAnswered()).isTrue();
        assertThat(postmaster().pid()).isNotEqualTo(theirs.pid());
      }
      assertThat(pidFile()).doesNotExist();
    }
  }

  /** Whoever joins while the server is only starting waits for it, and does not take its place. */
  @Test
  void isStartedOnce_whenManyJoinAtTheSameTime() {
    List<CompletableFuture<EmbeddedServer>> joining =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> EmbeddedServer.join(home)))
            .limit(3)
            .toList();
    List<EmbeddedServer> joined = joining.stream().map(CompletableFuture::join).toList();
    try {
      assertThat(joined).extracting(EmbeddedServer::address).containsOnly(joined.get(0).address());
      assertThat(joined).allMatch(server -> new Client(server.address()).isAnswered());
    } finally {
      joined.forEach(EmbeddedServer::close);
    }
  }

  @Test
  void sparesAStranger_thatWasGivenTheProcessIdOfADeadServer() throws IOException {
    EmbeddedServer.start(home).close();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Path cluster = home.toRealPath().resolve("postgres");
      Files.writeString(pidFile(), stranger.pid() + "\n" + cluster + "\n0\n1\n\n127.0.0.1\n");
      EmbeddedServer.start(home).close();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void startsTheServerAgainAtTheSameAddress_whenItIsKilled() throws IOException, SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(home)) {
      Client client = new Client(server.address());
      client.tell("create table killed as select 42 as answer");
      CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> keepBusy(client));
      Eventually.holds(LIMIT, () -> othersRunning(client) == 1);
      ProcessHandle killed = postmaster();
      killed.destroyForcibly();
      Eventually.holds(LIMIT, () -> !killed.isAlive());
      Eventually.holds(LIMIT, client::isAnswered);
      assertThat(client.ask("select answer from killed")).isEqualTo("42");
      assertThat(busy).failsWithin(LIMIT);
    }
  }

  @Test
  void startsNothing_whenClosed() throws IOException {
    EmbeddedServer server = EmbeddedServer.start(home);
    ProcessHandle stopped = postmaster();
    server.close();
    Eventually.holds(LIMIT, () -> !stopped.isAlive());
    assertThat(pidFile()).doesNotExist();
    assertThatCode(server::close).doesNotThrowAnyException();
    assertThat(new Client(server.address()).isAnswered()).isFalse();
  }

  @Test
  void beginsAgain_whenTheFirstStartWasKilledHalfWay(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("postgres/base"));
    Files.writeString(home.resolve("postgres/postgresql.conf"), "cut sho");
    Files.writeString(home.resolve("postgres.unfinished"), "");
    Files.createDirectories(home.resolve("binaries/unpacked/PG-cut-short/bin"));
    try (EmbeddedServer server = EmbeddedServer.start(home)) {
      assertThat(new Client(server.address()).isAnswered()).isTrue();
    }
    assertThat(home.resolve("binaries/unpacked/PG-cut-short")).doesNotExist();
    assertThat(home.resolve("postgres.unfinished")).doesNotExist();
  }

  @Test
  void keepsWhatRan_evenIfItsMakingSeemsUnfinished() throws IOException, SQLException {
    try (EmbeddedServer first = EmbeddedServer.start(home)) {
      new Client(first.address()).tell("create table kept as select 42 as answer");
    }
    Files.writeString(home.resolve("postgres.unfinished"), "");
    try (EmbeddedServer second = EmbeddedServer.start(home)) {
      assertThat(new Client(second.address()).ask("select answer from kept")).isEqualTo("42");
    }
  }

  private static void keepBusy(Client client) {
    try (Connection connection = client.connected()) {
      connection.createStatement().execute("select count(*) from generate_series(1, 1e12)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int othersRunning(Client client) {
    String others =
        """
        select count(*) from pg_stat_activity
        where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()
        """;
    try {
      return Integer.parseInt(client.ask(others));
    } catch (SQLException e) {
      return 0;
    }
  }

  private ProcessHandle postmaster() throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0))).orElseThrow();
  }

  private Path pidFile() {
    return home.resolve("postgres/postmaster.pid");
  }
}
