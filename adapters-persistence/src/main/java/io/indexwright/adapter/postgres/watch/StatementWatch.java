package io.indexwright.adapter.postgres.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Times every statement under its name, those that fail as well, and reports the slow ones. */
public final class StatementWatch implements SqlLogger {
  static final String METER = "indexwright.sql";

  private final MeterRegistry meters;
  private final SlowLog slow;
  private final Map<StatementName, Timer> answered = new ConcurrentHashMap<>();
  private final Map<StatementName, Timer> failed = new ConcurrentHashMap<>();

  /** Keeps the times in {@code meters}. */
  public StatementWatch(MeterRegistry meters, SlowLog slow) {
    this.meters = meters;
    this.slow = slow;
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    Duration took = took(context);
    answered.computeIfAbsent(name(context), name -> timer(name, "ok")).record(took);
    if (slow.isSlow(took)) {
      Execution.of(context, took).ifPresent(slow::report);
    }
  }

  @Override
  public void logException(StatementContext context, SQLException failure) {
    failed.computeIfAbsent(name(context), name -> timer(name, "failed")).record(took(context));
  }

  private static Duration took(StatementContext context) {
    return Duration.ofNanos(context.getElapsedTime(ChronoUnit.NANOS));
  }

  /** Of a copy it is only the name that stays the same: it has its values in its text. */
  private static StatementName name(StatementContext context) {
    return StatementName.of(context.getRawSql());
  }

  private Timer timer(StatementName name, String outcome) {
    return Timer.builder(METER)
        .description("how long the server took for a statement")
        .tag("store", name.store())
        .tag("statement", name.statement())
        .tag("outcome", outcome)
        .register(meters);
  }
}
