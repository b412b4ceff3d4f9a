package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.indexwright.adapter.postgres.Relay.Mood;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.portfolio.Account;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The copy is a database of its own that nobody fills: what it answers shows that it was asked. */
class ReplicaTest {
  private static final Duration ANSWERED = Duration.ofSeconds(2);
  private static final Duration BOUND = Duration.ofSeconds(5);

  /** For a copy that is late on a machine with little to give. */
  private static final Duration LONG = Duration.ofSeconds(30);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  @RegisterExtension static final TestDatabase COPY = new TestDatabase();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Optional<Duration> lag = Optional.of(Duration.ZERO);

  private Relay beforeDatabase;
  private Relay beforeCopy;
  private Primary primary;
  private Pool copy;
  private PostgresTransactions reads;

  @BeforeEach
  void connect() throws IOException {
    beforeDatabase = new Relay(DATABASE.port());
    beforeCopy = new Relay(COPY.port());
    Server server = new Server(beforeDatabase.before(DATABASE.address()), "primary");
    primary = new Primary(server, TestDatabase.few().patiently(1), meters);
    copy =
        Pool.ofQuestions(
            new Server(beforeCopy.before(COPY.address()), "copy"),
            DatabaseLimits.detour(2),
            meters);
    Jdbi other = copy.jdbi(SqlLogger.NOP_SQL_LOGGER);
    reads =
        new PostgresTransactions(
            primary.questions(),
            Replica.route(() -> lag, BOUND, other, primary.questionsInHaste()));
    new PostgresLedgers(DATABASE.transactions()).open(ACCOUNT);
  }

  @AfterEach
  void disconnect() throws IOException {
    copy.close();
    primary.close();
    beforeCopy.close();
    beforeDatabase.close();
  }

  @Test
  void isAsked_whenItIsNotTooLate() {
    lag = Optional.of(BOUND);

    assertThat(asked()).isEmpty();
  }

  @Test
  void isNotAsked_whenItIsTooLate() {
    lag = Optional.of(BOUND.plusMillis(1));

    assertThat(asked()).contains(ACCOUNT);
  }

  @Test
  void isNotAsked_whenNobodyKnowsHowLateItIs() {
    lag = Optional.empty();

    assertThat(asked()).contains(ACCOUNT);
  }

  @Test
  void isNotAsked_inATransaction_becauseItWouldNotSeeWhatWasWritten() {
    assertThat(reads.inOne(this::asked)).contains(ACCOUNT);
    assertThat(new PostgresTransactions(primary.questions()).inOne(this::asked)).contains(ACCOUNT);
    assertThat(asked()).isEmpty();
  }

  @Test
  void isAskedInVain_whenItIsSilent_andThePrimaryAnswersInTime() {
    Eventually.holds(LONG, () -> asked().isEmpty());
    beforeCopy.be(Mood.SWALLOWING);

    assertThat(assertTimeoutPreemptively(ANSWERED, this::asked)).contains(ACCOUNT);
  }

  @Test
  void isUnavailableInTime_whenNeitherAnswers() {
    Eventually.holds(LONG, () -> asked().isEmpty());
    beforeCopy.be(Mood.SWALLOWING);
    beforeDatabase.be(Mood.SWALLOWING);

    assertTimeoutPreemptively(
        ANSWERED, () -> assertThatThrownBy(this::asked).isInstanceOf(UnavailableException.class));
  }

  private Optional<Account> asked() {
    return new PostgresLedgers(reads).account(ACCOUNT.id());
  }
}
