package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.indexwright.adapter.postgres.Crowd.Fate;
import io.indexwright.adapter.postgres.Relay.Mood;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.UnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A network that does everything but carry words; the times are what is promised. */
@Tag("once")
class DisturbanceTest {
  private static final Duration ANSWERED = Duration.ofSeconds(2);
  private static final Duration HEALED = Duration.ofSeconds(5);

  /** For a pool to be turned away so often that it would have lost its patience. */
  private static final Duration LONG = Duration.ofSeconds(30);

  private static final int OFTEN = 12;

  /** As many for questions as calls are made at once: each is disturbed at its own statement. */
  private static final ConnectionBudget ENOUGH = new ConnectionBudget(1, Crowd.MANY + 6);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private Relay relay;
  private PostgresDatabase database;

  @BeforeEach
  void connect() throws IOException {
    relay = new Relay(DATABASE.port());
    database = start(relay);
  }

  private static PostgresDatabase start(Relay relay) {
    return PostgresDatabase.start(
        relay.before(DATABASE.address()), TestDatabase.with(ENOUGH), new SimpleMeterRegistry());
  }

  /** Every call there is, on facts that are there. */
  private Crowd served() {
    PortCalls ports = PortCalls.on(database.transactions());
    Crowd calls = new Crowd(ports.all());
    Eventually.holds(LONG, ports::arePrepared);
    Eventually.holds(LONG, () -> calls.isServed(LONG));
    return calls;
  }

  @AfterEach
  void disconnect() throws IOException {
    database.close();
    relay.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SWALLOWING", "HOLDING", "CUTTING"})
  void refusesEveryCallInTime_andHeals(Mood mood) {
    for (Crowd some : served().parts()) {
      relay.be(mood);

      assertThat(some.fates(ANSWERED)).allSatisfy((call, fate) -> refused(fate));
      assertTimeoutPreemptively(ANSWERED, () -> assertThat(database.isReachable()).isFalse());

      relay.heal();
      Eventually.holds(HEALED, () -> some.isServed(ANSWERED));
      assertThat(database.isReachable()).isTrue();
    }
  }

  private static void refused(Fate fate) {
    assertThat(fate).isEqualTo(Fate.REFUSED);
  }

  /** Some are answered and some are refused; none is waited for. */
  @Test
  void answersEveryCallInTime_whenEveryWordComesLate() {
    Crowd calls = served();
    relay.delayBy(Duration.ofMillis(400));

    assertThat(calls.fates(ANSWERED)).isNotEmpty();

    relay.heal();
    Eventually.holds(HEALED, () -> calls.isServed(ANSWERED));
  }

  /**
   * A pool that waits longer after each failure would wait for too long by then. What is asked
   * meanwhile does not matter, but that something is.
   */
  @Test
  void healsInTime_howeverLongItLasted() {
    Crowd calls = served();
    Crowd some = calls.parts().get(0);
    relay.be(Mood.CUTTING);
    Eventually.holds(LONG, () -> !some.isServed(ANSWERED) && relay.turnedAway() > OFTEN);

    relay.heal();
    Eventually.holds(HEALED, () -> calls.isServed(ANSWERED));
  }

  /** A pool looks at its first connection more closely than at any other one, and only once. */
  @Test
  void heals_whenTheFirstConnectionOfAPoolBreaksOffWhileItIsLookedAt() throws IOException {
    try (Relay picky = new Relay(DATABASE.port())) {
      picky.hangUpAt("SHOW TRANSACTION ISOLATION LEVEL");
      try (PostgresDatabase late = start(picky)) {
        Eventually.holds(HEALED, () -> isServed(late.transactions()));
        Eventually.holds(HEALED, () -> isServed(late.longWork()));
        assertThat(picky.turnedAway()).isEqualTo(2);
      }
    }
  }

  private static boolean isServed(PostgresTransactions transactions) {
    try {
      return one(transactions) == 1;
    } catch (UnavailableException notYet) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"SWALLOWING, false", "HOLDING, false", "SWALLOWING, true", "HOLDING, true"})
  void isUnavailable_whenTheServerFallsSilentInATransaction(Mood mood, boolean longWork) {
    PostgresTransactions transactions = longWork ? database.longWork() : database.transactions();

    assertTimeoutPreemptively(
        ANSWERED,
        () ->
            assertThatThrownBy(() -> transactions.inOne(() -> disturbed(transactions, mood)))
                .isInstanceOf(UnavailableException.class));
  }

  private int disturbed(PostgresTransactions transactions, Mood mood) {
    int before = one(transactions);
    relay.be(mood);
    return before + one(transactions);
  }

  private static int one(PostgresTransactions transactions) {
    return transactions.reading(h -> h.createQuery("select 1").mapTo(int.class).one());
  }
}
