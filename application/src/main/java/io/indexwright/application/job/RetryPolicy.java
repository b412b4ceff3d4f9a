package io.indexwright.application.job;

import java.time.Duration;

/**
 * How often a job is tried, and how long it rests in between.
 *
 * @param attempts how often it is begun at most, whatever ended it; at least once
 * @param first how long it rests after the first attempt
 * @param factor how many times longer each rest is than the one before, at least 1
 * @param most no rest is longer
 */
public record RetryPolicy(int attempts, Duration first, int factor, Duration most) {

  /** Five attempts: after one second, two, four and eight. */
  public static final RetryPolicy USUAL =
      new RetryPolicy(5, Duration.ofSeconds(1), 2, Duration.ofMinutes(1));

  /** Refuses what is no policy. */
  public RetryPolicy {
    if (attempts < 1 || first.isNegative() || factor < 1 || most.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "a job is tried at least once, and rests no less each time: %s, %s, %s, %s"
              .formatted(attempts, first, factor, most));
    }
  }

  /** Returns true if a job that was begun so often may be begun again. */
  public boolean allowsAfter(int begun) {
    return begun < attempts;
  }

  /**
   * Returns how long the job rests after an attempt.
   *
   * @param attempt 1 for the first
   */
  public Duration rest(int attempt) {
    Duration rest = first;
    for (int i = 1; i < attempt && rest.compareTo(most) < 0; i++) {
      rest = rest.compareTo(most.dividedBy(factor)) > 0 ? most : rest.multipliedBy(factor);
    }
    return rest.compareTo(most) > 0 ? most : rest;
  }
}
