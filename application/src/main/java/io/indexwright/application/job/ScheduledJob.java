package io.indexwright.application.job;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A job for every time of a schedule.
 *
 * @param name tells it from others of its kind, for ever
 * @param parameters as in {@link JobRequest}
 */
public record ScheduledJob(String name, JobKind kind, String parameters, Schedule schedule) {

  /**
   * Returns the job for one of its times: the same one, however often and by whomever it is asked
   * for.
   */
  public JobRequest at(Instant due) {
    String one = name + " " + due;
    UUID id = UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8));
    return new JobRequest(new JobId(id), kind, parameters, due);
  }
}
