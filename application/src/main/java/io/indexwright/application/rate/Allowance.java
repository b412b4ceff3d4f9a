package io.indexwright.application.rate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much may be asked: so many requests at once, and as many again evenly over every window.
 *
 * @param requests 1 or more
 */
public record Allowance(int requests, Duration window) {

  /** Refuses one that allows nothing. */
  public Allowance {
    if (requests < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("allows nothing: " + requests + " in " + window);
    }
  }

  /** So many in any minute. */
  public static Allowance aMinute(int requests) {
    return new Allowance(requests, Duration.ofMinutes(1));
  }

  /** Returns how long the bucket takes to have one more; whole microseconds, as stores count. */
  public Duration step() {
    return window.dividedBy(requests).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Returns until when a bucket may be filling at {@code at}, by clocks that are a window apart.
   */
  public Instant believed(Instant at) {
    return at.plus(window.multipliedBy(2));
  }

  /**
   * Takes one from a bucket that was to be full at {@code full}, if there is one in it.
   *
   * @param full any time before {@code at} if it is full already; after {@link #believed} somebody
   *     has set a clock back, and the bucket is taken for full
   */
  public Taken take(Instant full, Instant at) {
    Instant before = full.isAfter(at) && !full.isAfter(believed(at)) ? full : at;
    Instant after = before.plus(step());
    return after.isAfter(at.plus(window)) ? Taken.refused(before) : Taken.granted(after);
  }
}
