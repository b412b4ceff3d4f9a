package io.indexwright.application.job;

import io.indexwright.application.access.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something to be done once.
 *
 * @param parameters all that its work has to know, a JSON text; no secrets
 * @param at when it may begin
 * @param owner who asked for it; empty if the house itself did
 */
public record JobRequest(
    JobId id, JobKind kind, String parameters, Instant at, Optional<UserId> owner) {
  private static final Pattern TEXT = Pattern.compile("[^\\x00\\p{Cs}]+");

  /** Refuses parameters that not every store could write down alike. */
  public JobRequest {
    if (!TEXT.matcher(parameters).matches()) {
      throw new IllegalArgumentException("the parameters of a job are a JSON text");
    }
  }

  /** Something that the house asks for itself. */
  public JobRequest(JobId id, JobKind kind, String parameters, Instant at) {
    this(id, kind, parameters, at, Optional.empty());
  }

  /** Returns the same, asked for by {@code user}. */
  public JobRequest by(UserId user) {
    return new JobRequest(id, kind, parameters, at, Optional.of(user));
  }
}
