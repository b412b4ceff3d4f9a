package io.indexwright.application.calculation;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.index.IndexId;
import io.indexwright.proof.Canonical;

/** Asks for the levels of an index to be calculated and published, soon. */
public final class StartCalculation {
  private final Indices indices;
  private final Jobs jobs;
  private final PublicIds ids;
  private final AuditTrail trail;

  public StartCalculation(Indices indices, Jobs jobs, PublicIds ids, AuditTrail trail) {
    this.indices = indices;
    this.jobs = jobs;
    this.ids = ids;
    this.trail = trail;
  }

  /**
   * Leaves a job behind that calculates {@code index}.
   *
   * @throws UnknownException if the index is not defined
   */
  public JobRequest start(IndexId index, Asker asker) {
    if (indices.find(index).isEmpty()) {
      throw new UnknownException("index", index.value());
    }
    return trail.of(
        asker.deed(AuditAction.CALCULATE_INDEX, new AuditResource("index/" + index)),
        () -> submitted(CalculationJob.of(new JobId(ids.next()), index, asker.at())),
        job ->
            Result.done(
                Change.to(Canonical.Fields.none().with("job", job.id().value().toString()))));
  }

  private JobRequest submitted(JobRequest job) {
    jobs.submit(job);
    return job;
  }
}
