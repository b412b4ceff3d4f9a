package io.indexwright.application.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it is.
 *
 * @param progress what was done and will not be done again
 * @param attempts how often it was begun
 * @param fault the kind of the last failure; never what it said, which may be secret
 * @param changedAt when any of this was noted last
 */
public record Job(
    JobRequest request,
    JobState state,
    Progress progress,
    int attempts,
    Optional<String> fault,
    Instant changedAt) {

  /** Returns a job of which nothing was done yet. */
  public static Job queued(JobRequest request) {
    return new Job(request, JobState.QUEUED, Progress.NONE, 0, Optional.empty(), request.at());
  }

  /** Returns it in another state, from {@code at} on. */
  public Job in(JobState next, Instant at) {
    return new Job(request, next, progress, attempts, fault, at);
  }
}
