package io.indexwright.adapter.http.job;

import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.Progress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as a program sees it.
 *
 * @param percent of the way; empty while nobody knows how long it is
 * @param attempts how often it was begun
 * @param beginsAt when it may begin, or could
 * @param endedAt empty until it is over
 * @param error why it failed, or what is in the way of it; empty if nothing is
 * @param result where to read what came of it; empty if nothing can be read there yet, or ever
 */
public record JobView(
    UUID id,
    String kind,
    JobState state,
    Optional<Long> percent,
    int attempts,
    Instant beginsAt,
    Instant changedAt,
    Optional<Instant> endedAt,
    Optional<String> error,
    Optional<String> result) {

  /** Every attempt ended with the process that made it. */
  private static final String NODE_LOST = "NodeLost";

  /**
   * Shows a job.
   *
   * @param place below which path it can be read what comes of jobs of its kind
   */
  public static JobView of(Job job, Optional<String> place) {
    boolean isDone = job.state() == JobState.SUCCEEDED;
    return new JobView(
        job.request().id().value(),
        job.request().kind().name(),
        job.state(),
        isDone ? Optional.of(100L) : percent(job.progress()),
        job.attempts(),
        job.request().at(),
        job.changedAt(),
        Optional.of(job.changedAt()).filter(at -> job.state().isOver()),
        job.fault().filter(fault -> !isDone).map(fault -> inWords(fault, job.state())),
        place.filter(path -> isDone).map(path -> path + "/" + job.request().id()));
  }

  private static Optional<Long> percent(Progress progress) {
    return progress.total() == 0
        ? Optional.empty()
        : Optional.of(Math.multiplyExact(progress.done(), 100L) / progress.total());
  }

  private static String inWords(String fault, JobState state) {
    String what =
        fault.equals(NODE_LOST)
            ? "every process that was at work on it ended"
            : "the last attempt failed (" + fault + "); the log has it under the id of the job";
    return state == JobState.FAILED ? what + "; it is not tried again" : what;
  }
}
