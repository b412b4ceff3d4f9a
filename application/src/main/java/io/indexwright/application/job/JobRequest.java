package io.indexwright.application.job;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something to be done once.
 *
 * @param parameters all that its work has to know, a JSON text; no secrets
 * @param at when it may begin
 */
public record JobRequest(JobId id, JobKind kind, String parameters, Instant at) {
  private static final Pattern TEXT = Pattern.compile("[^\\x00\\p{Cs}]+");

  /** Refuses parameters that not every store could write down alike. */
  public JobRequest {
    if (!TEXT.matcher(parameters).matches()) {
      throw new IllegalArgumentException("the parameters of a job are a JSON text");
    }
  }
}
