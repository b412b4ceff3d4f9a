package io.indexwright.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a server that somebody else runs, and the settings name. */
class WiringTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void usesTheGivenServer_andLeavesItRunning() {
    Path unused = directory.resolve("unused");
    try (EmbeddedServer given = EmbeddedServer.start(directory.resolve("given"))) {
      for (int run = 1; run <= 2; run++) {
        try (Wiring wiring = new Wiring(settings(given.address(), unused), Clock.systemUTC())) {
          assertThat(wiring.indices().all()).isEmpty();
        }
      }
      assertThat(unused).doesNotExist();
    }
  }

  @Test
  void refusesAWrongPassword_withoutShowingIt() {
    try (EmbeddedServer given = EmbeddedServer.start(directory.resolve("given"))) {
      DatabaseAddress wrong =
          new DatabaseAddress(given.address().url(), given.address().user(), "look-for-me");

      assertThatThrownBy(() -> new Wiring(settings(wrong, directory), Clock.systemUTC()))
          .hasMessage("the database refuses this user or password")
          .rootCause()
          .hasMessageContaining("password authentication failed")
          .hasMessageNotContaining("look-for-me");
    }
  }

  @Test
  void namesTheSetting_whenNobodyAnswersThere() {
    DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/x", "x", "x");

    assertThatThrownBy(() -> new Wiring(settings(nobody, directory), Clock.systemUTC()))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the server of INDEXWRIGHT_DB_URL is unavailable");
  }

  private static Settings settings(DatabaseAddress database, Path home) {
    return new Settings(
        Optional.of(database), home, new HttpAddress("127.0.0.1", 0), Duration.ZERO, List.of());
  }
}
