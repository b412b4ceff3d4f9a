package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.UnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class PostgresDatabaseTest {
  /** Long for an answer, short for a hang: what is tested is that there is an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.asInLife();

  @Test
  void isReachable_whenTheServerAnswers() {
    assertThat(DATABASE.database().isReachable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "statement_timeout, 1400ms, 10min",
    "idle_in_transaction_session_timeout, 1400ms, 10min",
    "lock_timeout, 500ms, 5s",
    "application_name, indexwright, indexwright"
  })
  void tellsTheServerItsLimits(String setting, String ofQuestions, String ofLongWork) {
    assertThat(shown(DATABASE.database().transactions(), setting)).isEqualTo(ofQuestions);
    assertThat(shown(DATABASE.database().reads(), setting)).isEqualTo(ofQuestions);
    assertThat(shown(DATABASE.database().longWork(), setting)).isEqualTo(ofLongWork);
  }

  private static String shown(PostgresTransactions transactions, String setting) {
    return transactions.reading(h -> h.createQuery("show " + setting).mapTo(String.class).one());
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
  void isUnavailable_whenItIsClosed() {
    PostgresDatabase database = PostgresDatabase.start(DATABASE.address());
    database.close();

    assertThat(database.isReachable()).isFalse();
    assertThatThrownBy(() -> read(database)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void givesAQuestionUp_andLetsLongWorkGoOn() {
    String slow = "select 1 from pg_sleep(2.5)";

    assertThatThrownBy(() -> count(DATABASE.database().transactions(), slow))
        .isInstanceOf(UnavailableException.class);
    assertThat(count(DATABASE.database().longWork(), slow)).isEqualTo(1);
  }

  private static int count(PostgresTransactions transactions, String query) {
    return transactions.reading(h -> h.createQuery(query).mapTo(int.class).one());
  }

  @Test
  void waitsABoundedTime_whenEveryConnectionIsInUse() {
    DatabaseSettings two = TestDatabase.with(new ConnectionBudget(20, 5));
    try (PostgresDatabase database =
            PostgresDatabase.start(DATABASE.address(), two, new SimpleMeterRegistry());
        Handle other = database.jdbi().open();
        Handle inUse = database.jdbi().open()) {
      assertThat(inUse.isClosed() || other.isClosed()).isFalse();
      assertTimeoutPreemptively(
          PATIENCE,
          () -> assertThatThrownBy(() -> read(database)).isInstanceOf(UnavailableException.class));
    }
  }

  /** Long work has no connection before it is begun. */
  @Test
  void asksForThePassword_wheneverAConnectionIsOpened() {
    AtomicBoolean isAway = new AtomicBoolean();
    Passwords passwords =
        address -> {
          if (isAway.get()) {
            throw new UnavailableException("the vault", new IOException());
          }
          return address.password();
        };
    try (PostgresDatabase database =
        PostgresDatabase.start(
            DATABASE.address(), TestDatabase.few().asking(passwords), new SimpleMeterRegistry())) {
      isAway.set(true);
      assertThatThrownBy(() -> count(database.longWork(), "select 1"))
          .isInstanceOf(UnavailableException.class);

      isAway.set(false);
      assertThat(count(database.longWork(), "select 1")).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0 250 300 200 100",
    "1 249 300 200 100",
    "1 1001 300 200 100",
    "1 250 200 200 100",
    "1 250 300 100 100",
    "1 250 300 200 0"
  })
  void refusesLimitsThatCannotBeKept(String limits) {
    int[] given = Stream.of(limits.split(" ")).mapToInt(Integer::parseInt).toArray();

    assertThatThrownBy(
            () ->
                new DatabaseLimits(
                    given[0],
                    Duration.ofMillis(given[1]),
                    Duration.ofMillis(given[2]),
                    Duration.ofMillis(given[3]),
                    Duration.ofMillis(given[4])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void waitsSoManyTimesAsLong_ifItIsToldTo() {
    DatabaseLimits usual = DatabaseSettings.USUAL.questions();
    DatabaseLimits patient = DatabaseSettings.USUAL.patiently(3).questions();

    assertThat(patient)
        .isEqualTo(
            new DatabaseLimits(
                usual.connections(),
                Duration.ofMillis(2_250),
                Duration.ofMillis(4_800),
                Duration.ofMillis(4_200),
                Duration.ofMillis(1_500)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void refusesAPatienceThatNobodyHas(int times) {
    assertThatThrownBy(() -> DatabaseSettings.USUAL.patiently(times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("patience: expected 1 to 10");
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 4", "1, 101", "10, 11", "2147483647, 2147483647"})
  void refusesMoreConnectionsThanAServerHas_andTooFewToWorkWith(int nodes, int connections) {
    assertThatThrownBy(() -> new ConnectionBudget(nodes, connections))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("at least 5 each", "at most 100 in all");
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
