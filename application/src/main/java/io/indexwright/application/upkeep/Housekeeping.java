package io.indexwright.application.upkeep;

import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.port.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets answers that expired, events that everybody has heard, and jobs that are long over. Facts
 * are never forgotten.
 */
public final class Housekeeping implements JobWork {
  private static final Duration EVENTS = Duration.ofDays(30);
  private static final Duration JOBS = Duration.ofDays(90);
  private static final int STEPS = 3;

  private final IdempotencyKeys keys;
  private final Outbox outbox;
  private final Jobs jobs;

  public Housekeeping(IdempotencyKeys keys, Outbox outbox, Jobs jobs) {
    this.keys = keys;
    this.outbox = outbox;
    this.jobs = jobs;
  }

  /** Takes the time of its request for now. */
  @Override
  public void run(JobContext context) {
    Instant now = context.request().at();
    keys.forget(now);
    context.progress(1, STEPS);
    outbox.forget(now.minus(EVENTS));
    context.progress(2, STEPS);
    jobs.forget(now.minus(JOBS));
    context.progress(STEPS, STEPS);
  }
}
