package io.indexwright.application.rebalance;

import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobWork;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import java.time.Clock;
import java.time.Instant;

/** Advances a run that was approved, until every order has come to its end. */
public final class RebalanceJob implements JobWork {
  /** The kind of these jobs. */
  public static final JobKind KIND = new JobKind("rebalance");

  private final RebalanceRun runs;
  private final Clock clock;

  public RebalanceJob(RebalanceRun runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /** Returns the job of {@code run}: there is one, however often it is asked for. */
  public static JobRequest of(RunId run, Instant at) {
    return new JobRequest(new JobId(run.value()), KIND, "{}", at);
  }

  /**
   * Sends what is open.
   *
   * @throws IllegalStateException if orders are still open then: it is tried again later
   */
  @Override
  public void run(JobContext context) {
    RunId run = new RunId(context.request().id().value());
    RebalanceRun.Standing standing = runs.advance(run, clock.instant());
    long ended = standing.orders().stream().map(Order::state).filter(s -> s.isTerminal()).count();
    context.progress(ended, standing.orders().size());
    if (!standing.isDone()) {
      throw new IllegalStateException("orders of run " + run + " are open");
    }
  }
}
