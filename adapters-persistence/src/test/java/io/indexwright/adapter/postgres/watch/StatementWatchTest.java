package io.indexwright.adapter.postgres.watch;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.sql.Copies;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class StatementWatchTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String COPY = "-- test.copy\ncopy told from stdin";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    slowLog().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    slowLog().detachAppender(log);
  }

  private static Logger slowLog() {
    return (Logger) LoggerFactory.getLogger("io.indexwright.slow");
  }

  @Test
  void timesAStatementUnderItsName() {
    try (PostgresDatabase database = database(Duration.ofMinutes(1))) {
      new PostgresLedgers(database.transactions()).account(ACCOUNT.id());
    }

    assertThat(count("ledgers", "account", "ok")).isEqualTo(1);
    assertThat(log.list).isEmpty();
  }

  @Test
  void timesAStatementThatFails() {
    String query = "-- test.wrong\nselect 1 / 0";
    try (PostgresDatabase database = database(Duration.ofMinutes(1))) {
      assertThatThrownBy(() -> one(database.transactions(), query))
          .hasMessageContaining("division by zero");
    }

    assertThat(count("test", "wrong", "failed")).isEqualTo(1);
  }

  @Test
  void tellsTheLogOfASlowStatement_withItsPlan_andWithoutItsValues() {
    UUID secret = UUID.randomUUID();
    String query = "-- test.slow\nselect count(*) from portfolio where id = :id and name <> 'shh'";
    try (PostgresDatabase database = database(Duration.ZERO)) {
      database
          .transactions()
          .reading(h -> h.createQuery(query).bind("id", secret).mapTo(int.class).one());
      Eventually.holds(SOON, () -> log.list.size() == 1);
    }

    assertThat(log.list.get(0).getFormattedMessage())
        .startsWith("test.slow took ")
        .contains("Index Scan", "id = ?", "name <> ?")
        .doesNotContain(secret.toString(), "shh");
  }

  @Test
  void tellsHowManyRowsWereWritten() {
    try (PostgresDatabase database = database(Duration.ZERO)) {
      new PostgresLedgers(database.transactions()).open(ACCOUNT);
      Eventually.holds(SOON, () -> log.list.size() == 2);
    }

    assertThat(log.list.get(0).getFormattedMessage())
        .contains("ledgers.open took", "and wrote 1 rows", "Insert on portfolio");
  }

  /** Neither shows its statement to whoever watches. */
  @Test
  void tellsOfABatchAndOfACopyByTheirText() {
    try (PostgresDatabase database = database(Duration.ZERO)) {
      PostgresTransactions transactions = database.transactions();
      transactions.writing(
          h -> {
            h.execute("create temporary table told (word text)");
            h.prepareBatch("-- test.batch\ninsert into told values (:word)")
                .bind("word", "shh")
                .add()
                .execute();
          });
      transactions.inOne(h -> Copies.watched(h, COPY, server -> true));
      Eventually.holds(SOON, () -> log.list.size() == 3);
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(told -> told.startsWith("test.batch took "))
        .anyMatch(told -> told.startsWith("test.copy took "))
        .noneMatch(told -> told.contains("shh"));
    assertThat(count("test", "batch", "ok")).isEqualTo(1);
    assertThat(count("test", "copy", "ok")).isEqualTo(1);
  }

  @Test
  void timesACopyThatFails() {
    try (PostgresDatabase database = database(Duration.ofMinutes(1))) {
      assertThatThrownBy(
              () ->
                  database
                      .transactions()
                      .inOne(h -> Copies.watched(h, COPY, server -> server.copyIn(COPY))))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(count("test", "copy", "failed")).isEqualTo(1);
  }

  @Test
  void tellsAFewAMinute_andCountsTheRest() {
    try (PostgresDatabase database = database(Duration.ZERO)) {
      for (int i = 0; i < 30; i++) {
        new PostgresLedgers(database.transactions()).account(ACCOUNT.id());
      }
      Eventually.holds(SOON, () -> slow("true") + slow("false") == 30);
    }

    assertThat(log.list).hasSize(10);
    assertThat(slow("false")).isEqualTo(20);
  }

  private PostgresDatabase database(Duration slow) {
    DatabaseSettings few = TestDatabase.few();
    return PostgresDatabase.start(
        DATABASE.address(),
        new DatabaseSettings(few.budget(), few.replica(), few.lag(), slow)
            .patiently(few.patience()),
        meters);
  }

  private static int one(PostgresTransactions transactions, String query) {
    return transactions.reading(h -> h.createQuery(query).mapTo(int.class).one());
  }

  private long count(String store, String statement, String outcome) {
    return meters
        .get("indexwright.sql")
        .tags("store", store, "statement", statement, "outcome", outcome)
        .timer()
        .count();
  }

  private double slow(String logged) {
    return meters.get("indexwright.sql.slow").tag("logged", logged).counter().count();
  }
}
