package io.indexwright.application.port.job;

import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** The jobs that are to be done, are being done, and are over. */
public interface Jobs {

  /**
   * Adds a job, in the transaction of whoever asks for it, if there is one, and gone with it. One
   * whose id is known changes nothing.
   */
  void submit(JobRequest request);

  /** Returns a job as it is now. */
  Optional<Job> find(JobId id);

  /** Returns all jobs, as {@link #newest(JobFilter, PageRequest)} does. */
  default Page<Job, JobId> newest(PageRequest<JobId> page) {
    return newest(JobFilter.ALL, page);
  }

  /**
   * Returns the jobs that {@code wanted} wants, those first that may begin last; of equal ones, the
   * one with the greater id.
   */
  Page<Job, JobId> newest(JobFilter wanted, PageRequest<JobId> page);

  /**
   * Asks for a job not to be done: one that waits is cancelled at once, one that is being done
   * stops before its next step, and one that is over stays as it is.
   *
   * @return the job as it is afterwards; empty if there is none
   */
  Optional<Job> cancel(JobId id, Instant at);

  /**
   * Forgets the jobs that were over before {@code before}.
   *
   * @return how many they were
   */
  int forget(Instant before);
}
