package io.indexwright.application.worklist;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Principal;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobId;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.proof.Canonical;

/** Asks for a job not to be done. */
public final class CancelJob {
  private static final AuditAction CANCEL = new AuditAction("job.cancel");

  private final Jobs jobs;
  private final VisibleJobs visible;
  private final AuditTrail trail;

  public CancelJob(Jobs jobs, AuditTrail trail) {
    this.jobs = jobs;
    this.visible = new VisibleJobs(jobs);
    this.trail = trail;
  }

  /**
   * Returns the job as it is afterwards: one that is being done stops before its next step, and one
   * that is over stays as it is.
   *
   * @throws UnknownException if there is none, or {@code principal} does not see it
   */
  public Job cancel(JobId id, Principal principal, Asker asker) {
    Job before = visible.job(principal, id);
    return trail.of(
        asker.deed(CANCEL, new AuditResource("job/" + id)),
        () ->
            jobs.cancel(id, asker.at()).orElseThrow(() -> new UnknownException("job", id.value())),
        after ->
            AuditTrail.Result.done(
                Change.of(
                    Canonical.of(before.state().name()), Canonical.of(after.state().name()))));
  }
}
