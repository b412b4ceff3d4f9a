package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.indexwright.application.port.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresDatabaseTest {
  /** Long for an answer, short for a hang: what is tested is that there is an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void isReachable_whenTheServerAnswers() {
    assertThat(DATABASE.database().isReachable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "statement_timeout, 30s",
    "idle_in_transaction_session_timeout, 30s",
    "lock_timeout, 500ms",
    "application_name, indexwright"
  })
  void tellsTheServerItsLimits(String setting, String value) {
    try (Handle handle = DATABASE.database().jdbi().open()) {
      assertThat(handle.createQuery("show " + setting).mapTo(String.class).one()).isEqualTo(value);
    }
  }

  @Test
  void isUnavailable_whenNobodyListens() throws IOException {
    DatabaseAddress nobody =
        new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + freePort() + "/x", "x", "x");

    assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertThatThrownBy(() -> PostgresDatabase.start(nobody))
                .isInstanceOf(UnavailableException.class));
  }

  @Test
  void isUnavailable_whenTheServerFallsSilentBeforeAStatement() throws IOException {
    try (SilentServer server = new SilentServer(DATABASE.port());
        PostgresDatabase database =
            PostgresDatabase.start(server.before(DATABASE.address()), TestDatabase.LIMITS)) {
      assertThat(database.isReachable()).isTrue();

      server.hush();

      assertTimeoutPreemptively(
          PATIENCE,
          () -> assertThatThrownBy(() -> read(database)).isInstanceOf(UnavailableException.class));
      assertTimeoutPreemptively(PATIENCE, () -> assertThat(database.isReachable()).isFalse());
    }
  }

  @Test
  void isUnavailable_whenTheServerFallsSilentInATransaction() throws IOException {
    try (SilentServer server = new SilentServer(DATABASE.port());
        PostgresDatabase database =
            PostgresDatabase.start(server.before(DATABASE.address()), TestDatabase.LIMITS)) {
      assertTimeoutPreemptively(
          PATIENCE,
          () ->
              assertThatThrownBy(
                      () ->
                          database
                              .transactions()
                              .inOne(
                                  () -> {
                                    read(database);
                                    server.hush();
                                    return read(database);
                                  }))
                  .isInstanceOf(UnavailableException.class));
    }
  }

  @Test
  void isUnavailable_whenItIsClosed() {
    PostgresDatabase database = PostgresDatabase.start(DATABASE.address(), TestDatabase.LIMITS);
    database.close();

    assertThat(database.isReachable()).isFalse();
    assertThatThrownBy(() -> read(database)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void isUnavailable_whenAStatementTakesTooLong() {
    DatabaseLimits impatient =
        new DatabaseLimits(
            1, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(100));
    try (PostgresDatabase database = PostgresDatabase.start(DATABASE.address(), impatient)) {
      assertThatThrownBy(
              () ->
                  database
                      .transactions()
                      .reading(h -> h.createQuery("select pg_sleep(5)").mapToMap().list()))
          .isInstanceOf(UnavailableException.class);
    }
  }

  @Test
  void waitsABoundedTime_whenEveryConnectionIsInUse() {
    DatabaseLimits single =
        new DatabaseLimits(1, Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(1));
    try (PostgresDatabase database = PostgresDatabase.start(DATABASE.address(), single);
        Handle inUse = database.jdbi().open()) {
      assertThat(inUse.isClosed()).isFalse();
      assertTimeoutPreemptively(
          PATIENCE,
          () -> assertThatThrownBy(() -> read(database)).isInstanceOf(UnavailableException.class));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 250, 1000, 1", "1, 249, 1000, 1", "1, 250, 999, 1", "1, 250, 1000, 0"})
  void refusesLimitsThatCannotBeKept(int connections, int waiting, int silence, int statement) {
    assertThatThrownBy(
            () ->
                new DatabaseLimits(
                    connections,
                    Duration.ofMillis(waiting),
                    Duration.ofMillis(silence),
                    Duration.ofMillis(statement)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Object read(PostgresDatabase database) {
    return new PostgresInstruments(database.transactions()).find(new TreeSet<>());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
