package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Crowd.Fate;
import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies under a pool, and comes back. */
@Tag("once")
class RestartTest {
  private static final Duration ANSWERED = Duration.ofSeconds(2);
  private static final Duration HEALED = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path home = Path.of("");

  @Test
  void refusesInTime_andServesAgainSoonAfterTheServerIsBack() throws IOException {
    try (EmbeddedServer server = EmbeddedServer.start(home);
        PostgresDatabase database =
            PostgresDatabase.start(
                server.address(), TestDatabase.few().patiently(1), new SimpleMeterRegistry())) {
      PortCalls ports = PortCalls.on(database.transactions());
      Eventually.holds(PATIENCE, ports::arePrepared);
      Crowd calls = new Crowd(ports.all());

      postmaster().destroyForcibly();
      assertThat(calls.fates(ANSWERED)).containsValue(Fate.REFUSED);
      Eventually.holds(PATIENCE, () -> isBack(server.address()));

      Eventually.holds(HEALED, () -> calls.isServed(ANSWERED));
      assertThat(database.isReachable()).isTrue();
    }
  }

  private static boolean isBack(DatabaseAddress address) {
    try {
      return TestDatabase.ask(address, "select 1").equals("1");
    } catch (ConnectionException away) {
      return false;
    }
  }

  private ProcessHandle postmaster() throws IOException {
    Path file = home.resolve("postgres/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).orElseThrow();
  }
}
