package io.indexwright.application.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.proof.Canonical;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisibleJobsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final UserId ADA = new UserId(new UUID(1, 1));
  private static final JobId HERS = new JobId(new UUID(0, 1));
  private static final JobId OURS = new JobId(new UUID(0, 2));
  private static final Principal OWNER = Principal.whole(ADA, Role.TRADER);
  private static final Principal OTHER = Principal.whole(new UserId(new UUID(1, 2)), Role.TRADER);
  private static final Principal OPERATOR =
      Principal.whole(new UserId(new UUID(1, 3)), Role.OPERATOR);

  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final VisibleJobs visible = new VisibleJobs(jobs);
  private final CancelJob cancel =
      new CancelJob(
          jobs,
          new AuditTrail(
              log, new InMemoryTransactions(), new PublicIds(Clock.fixed(NOON, ZoneOffset.UTC))));

  @BeforeEach
  void submit() {
    jobs.submit(new JobRequest(HERS, new JobKind("x"), "{}", NOON).by(ADA));
    jobs.submit(new JobRequest(OURS, new JobKind("x"), "{}", NOON));
  }

  private long seenBy(Principal principal) {
    return visible.newest(principal, JobFilter.ALL, PageRequest.first(9)).items().size();
  }

  @Test
  void areOnesOwn_andForOperatorsAll() {
    assertThat(seenBy(OWNER)).isEqualTo(1);
    assertThat(seenBy(OTHER)).isZero();
    assertThat(seenBy(OPERATOR)).isEqualTo(2);
    assertThat(visible.job(OWNER, HERS).request().owner()).contains(ADA);
    assertThat(visible.job(OPERATOR, OURS).request().owner()).isEmpty();
    assertThatExceptionOfType(UnknownException.class).isThrownBy(() -> visible.job(OTHER, HERS));
    assertThatExceptionOfType(UnknownException.class).isThrownBy(() -> visible.job(OWNER, OURS));
  }

  @Test
  void areCancelledByThoseWhoSeeThem() {
    Asker asker = Asker.inside(NOON);

    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> cancel.cancel(HERS, OTHER, asker));
    assertThat(cancel.cancel(HERS, OWNER, asker).state()).isEqualTo(JobState.CANCELLED);

    assertThat(jobs.find(OURS).map(Job::state)).contains(JobState.QUEUED);
    assertThat(log.about(new AuditResource("job/" + HERS), 1).get(0).deed().act().change())
        .isEqualTo(Change.of(Canonical.of("QUEUED"), Canonical.of("CANCELLED")));
  }
}
