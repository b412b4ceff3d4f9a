package io.indexwright.application.worklist;

import io.indexwright.application.access.Principal;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.job.Jobs;
import java.util.Optional;

/**
 * Jobs as one principal sees them: operators all, others those that they asked for. Nobody can tell
 * what is another's from what does not exist.
 */
public final class VisibleJobs {
  private final Jobs jobs;

  public VisibleJobs(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Returns the jobs that he wants and sees, the newest first, a page at a time. */
  public Page<Job, JobId> newest(Principal principal, JobFilter wanted, PageRequest<JobId> page) {
    return jobs.newest(principal.confinedTo().map(wanted::of).orElse(wanted), page);
  }

  /**
   * Returns a job.
   *
   * @throws UnknownException if there is none, or he does not see it
   */
  public Job job(Principal principal, JobId id) {
    return jobs.find(id)
        .filter(job -> isVisible(principal, job))
        .orElseThrow(() -> new UnknownException("job", id.value()));
  }

  private static boolean isVisible(Principal principal, Job job) {
    return principal
        .confinedTo()
        .map(owner -> job.request().owner().equals(Optional.of(owner)))
        .orElse(true);
  }
}
