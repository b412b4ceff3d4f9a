package io.indexwright.application.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of asking for one.
 *
 * @param full when the bucket will be full again, if nobody takes from it
 */
public record Taken(boolean isGranted, Instant full) {

  /** There was one. */
  public static Taken granted(Instant full) {
    return new Taken(true, full);
  }

  /** There was none, and nothing was taken. */
  public static Taken refused(Instant full) {
    return new Taken(false, full);
  }

  /** Returns how many are left of {@code allowance} at {@code at}. */
  public long left(Allowance allowance, Instant at) {
    Duration filled = Duration.between(full, at.plus(allowance.window()));
    return allowance.step().isZero()
        ? allowance.requests()
        : Math.max(0, filled.dividedBy(allowance.step()));
  }

  /** Returns how long it takes from {@code at} until the bucket has one. */
  public Duration untilNext(Allowance allowance, Instant at) {
    return Duration.between(at.plus(allowance.window()), full.plus(allowance.step()));
  }
}
