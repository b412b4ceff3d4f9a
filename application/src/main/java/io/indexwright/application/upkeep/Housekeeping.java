package io.indexwright.application.upkeep;

import io.indexwright.application.access.attempt.Lockout;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.access.OneTimeTokens;
import io.indexwright.application.port.access.RefreshTokens;
import io.indexwright.application.port.access.SignInAttempts;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.application.port.job.JobResults;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.port.webhook.Deliveries;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets answers and tokens that expired, events that everybody has heard, and jobs that are long
 * over, with what came of them. Facts are never forgotten.
 */
public final class Housekeeping implements JobWork {
  private static final Duration EVENTS = Duration.ofDays(30);
  private static final Duration JOBS = Duration.ofDays(90);
  private static final int STEPS = 4;

  private final IdempotencyKeys keys;
  private final Told told;
  private final Work work;
  private final SignIns signIns;

  public Housekeeping(IdempotencyKeys keys, Told told, Work work, SignIns signIns) {
    this.keys = keys;
    this.told = told;
    this.work = work;
    this.signIns = signIns;
  }

  /** What is left of those who signed in, or tried to. */
  public record SignIns(
      RefreshTokens refreshTokens, OneTimeTokens oneTimeTokens, SignInAttempts attempts) {
    private void forget(Instant now) {
      refreshTokens.forget(now);
      oneTimeTokens.forget(now);
      attempts.forget(now.minus(Lockout.MEMORY));
    }
  }

  /** Where events are: on their way, for those who read, and for those who are sent them. */
  public record Told(Outbox outbox, EventLog log, Deliveries deliveries) {}

  /** What was done later, and what came of it. */
  public record Work(Jobs jobs, JobResults results) {}

  /** Takes the time of its request for now. */
  @Override
  public void run(JobContext context) {
    Instant now = context.request().at();
    keys.forget(now);
    context.progress(1, STEPS);
    told.outbox().forget(now.minus(EVENTS));
    told.log().forget(now.minus(EVENTS));
    told.deliveries().forget(now.minus(EVENTS));
    context.progress(2, STEPS);
    work.jobs().forget(now.minus(JOBS));
    work.results().forget(now.minus(JOBS));
    context.progress(3, STEPS);
    signIns.forget(now);
    context.progress(STEPS, STEPS);
  }
}
