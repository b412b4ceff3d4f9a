package io.indexwright.application.job;

import io.indexwright.application.access.UserId;
import java.util.Optional;

/** Which jobs are wanted; what is empty leaves nothing out. */
public record JobFilter(Optional<UserId> owner, Optional<JobKind> kind, Optional<JobState> state) {

  /** Wants all of them. */
  public static final JobFilter ALL =
      new JobFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns the same, only of those that {@code user} asked for. */
  public JobFilter of(UserId user) {
    return new JobFilter(Optional.of(user), kind, state);
  }

  /** Returns true if {@code job} is wanted. */
  public boolean wants(Job job) {
    return owner.stream().allMatch(one -> job.request().owner().equals(Optional.of(one)))
        && kind.stream().allMatch(job.request().kind()::equals)
        && state.stream().allMatch(job.state()::equals);
  }
}
