package io.indexwright.application.port.job;

import io.indexwright.application.job.JobId;
import java.time.Instant;
import java.util.Optional;

/** What came of jobs that somebody wants to read. */
public interface JobResults {

  /**
   * Keeps what came of a job, in place of what came of it before: a job that is begun again comes
   * to its result again.
   *
   * @param document a JSON text
   */
  void keep(JobId job, String document, Instant at);

  /** Returns what came of a job, to the letter; empty if nothing did, or it is forgotten. */
  Optional<String> find(JobId job);

  /**
   * Forgets what was kept before {@code before}.
   *
   * @return how many results they were
   */
  int forget(Instant before);
}
