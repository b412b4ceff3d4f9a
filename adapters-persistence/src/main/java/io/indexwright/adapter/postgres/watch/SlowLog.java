package io.indexwright.adapter.postgres.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of slow statements, each with its plan, from a thread of its own: nobody who asks
 * waits for it. A few a minute are told, and the others are counted.
 */
public final class SlowLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.indexwright.slow");
  private static final int WAITING = 16;
  private static final int A_MINUTE = 10;

  private final Duration threshold;
  private final Jdbi plans;
  private final MinuteBudget budget = new MinuteBudget(A_MINUTE);
  private final Counter told;
  private final Counter untold;
  private final ThreadPoolExecutor teller;

  /**
   * @param threshold statements that took as long are slow
   * @param plans where plans are asked for
   */
  public SlowLog(Duration threshold, Jdbi plans, MeterRegistry meters) {
    this.threshold = threshold;
    this.plans = plans;
    this.told = counter(meters, "true");
    this.untold = counter(meters, "false");
    this.teller =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            SlowLog::daemon,
            (work, executor) -> untold.increment());
  }

  private static Counter counter(MeterRegistry meters, String logged) {
    return Counter.builder(StatementWatch.METER + ".slow")
        .description("statements that were slow, by whether the log was told")
        .tag("logged", logged)
        .register(meters);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "slow statements");
    thread.setDaemon(true);
    return thread;
  }

  boolean isSlow(Duration took) {
    return took.compareTo(threshold) >= 0;
  }

  /** Returns at once. */
  void report(Execution execution) {
    if (budget.spend(Duration.ofNanos(System.nanoTime()))) {
      teller.execute(() -> tell(execution));
    } else {
      untold.increment();
    }
  }

  private void tell(Execution execution) {
    Plan plan = Plan.of(execution, plans);
    LOG.warn(
        "{} took {} ms{}\n{}",
        execution.name(),
        execution.took().toMillis(),
        execution.written().isPresent()
            ? " and wrote " + execution.written().getAsInt() + " rows"
            : "",
        plan.text());
    told.increment();
  }

  /** Tells nothing any more. */
  @Override
  public void close() {
    teller.shutdownNow();
  }
}
