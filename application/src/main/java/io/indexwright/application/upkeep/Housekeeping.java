package io.indexwright.application.upkeep;

import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.access.OneTimeTokens;
import io.indexwright.application.port.access.RefreshTokens;
import io.indexwright.application.port.access.SignInAttempts;
import io.indexwright.application.port.audit.AuditLog;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.application.port.job.JobResults;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.port.webhook.Deliveries;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets answers and tokens that expired, events that everybody has heard, jobs that are long over
 * with what came of them, and persons in the audit log. Facts are never forgotten.
 */
public final class Housekeeping implements JobWork {
  private static final int STEPS = 5;

  private final Asked asked;
  private final Told told;
  private final SignIns signIns;
  private final Retention retention;

  /** Forgets what {@code retention} does not keep. */
  public Housekeeping(Asked asked, Told told, SignIns signIns, Retention retention) {
    this.asked = asked;
    this.told = told;
    this.signIns = signIns;
    this.retention = retention;
  }

  /** What somebody asked for: answers, work that is done later, and what came of it. */
  public record Asked(IdempotencyKeys keys, Jobs jobs, JobResults results) {
    private void forget(Instant before) {
      jobs.forget(before);
      results.forget(before);
    }
  }

  /** What is left of those who signed in, or tried to, and what the log knows of them. */
  public record SignIns(
      RefreshTokens refreshTokens,
      OneTimeTokens oneTimeTokens,
      SignInAttempts attempts,
      RateBuckets buckets,
      AuditLog log,
      PublicIds ids) {
    private void forget(Instant now, Retention retention) {
      refreshTokens.forget(now.minus(retention.sessions()));
      oneTimeTokens.forget(now.minus(retention.sessions()));
      attempts.forget(now.minus(retention.failures()));
      buckets.forget();
    }

    private void forgetPersons(Instant now, Duration kept) {
      AuditEntryId id = new AuditEntryId(ids.next());
      log.forget(
          new Erasure(id, SubjectPseudonym.EVERYBODY, SubjectPseudonym.SYSTEM, now),
          now.minus(kept));
    }
  }

  /** Where events are: on their way, for those who read, and for those who are sent them. */
  public record Told(Outbox outbox, EventLog log, Deliveries deliveries) {
    private void forget(Instant before) {
      outbox.forget(before);
      log.forget(before);
      deliveries.forget(before);
    }
  }

  /** Takes the time of its request for now. */
  @Override
  public void run(JobContext context) {
    Instant now = context.request().at();
    asked.keys().forget(now.minus(retention.answers()));
    context.progress(1, STEPS);
    told.forget(now.minus(retention.events()));
    context.progress(2, STEPS);
    asked.forget(now.minus(retention.jobs()));
    context.progress(3, STEPS);
    signIns.forget(now, retention);
    context.progress(4, STEPS);
    signIns.forgetPersons(now, retention.persons());
    context.progress(STEPS, STEPS);
  }
}
