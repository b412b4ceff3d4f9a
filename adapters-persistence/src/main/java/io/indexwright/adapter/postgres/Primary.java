package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.pool.Pulse;
import io.indexwright.adapter.postgres.pool.Vigil;
import io.indexwright.adapter.postgres.watch.SlowLog;
import io.indexwright.adapter.postgres.watch.StatementWatch;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.postgresql.ds.PGSimpleDataSource;

/** The server that is written to: some connections for questions, others for long work. */
final class Primary implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMillis(1_200);
  private static final Duration FEEL_EVERY = Duration.ofMillis(250);

  /** What is left of the two seconds of whoever asked a replica in vain. */
  private static final Duration HASTE = Duration.ofMillis(900);

  private final Pulse pulse;
  private final Pool questions;
  private final Pool longWork;
  private final SlowLog slow;
  private final Jdbi asked;
  private final Jdbi askedInHaste;
  private final Jdbi worked;

  Primary(Server server, DatabaseSettings settings, MeterRegistry meters) {
    PGSimpleDataSource prompt = server.promptly();
    this.pulse = new Pulse(() -> server.open(prompt), BEAT.multipliedBy(settings.patience()));
    this.questions = Pool.ofQuestions(server, settings.questions(), meters);
    this.longWork =
        Pool.ofLongWork(server, settings.longWork(), meters, Vigil.asLongAs(pulse, FEEL_EVERY));
    this.slow = new SlowLog(settings.slow(), longWork.jdbi(SqlLogger.NOP_SQL_LOGGER), meters);
    StatementWatch watch = new StatementWatch(meters, slow);
    this.asked = questions.jdbi(watch);
    this.askedInHaste = questions.jdbiWithin(HASTE.multipliedBy(settings.patience()), watch);
    this.worked = longWork.jdbi(watch);
  }

  Jdbi questions() {
    return asked;
  }

  Jdbi questionsInHaste() {
    return askedInHaste;
  }

  Jdbi longWork() {
    return worked;
  }

  boolean answers() {
    return questions.answers();
  }

  @Override
  public void close() {
    slow.close();
    longWork.close();
    questions.close();
    pulse.close();
  }
}
