package io.indexwright.application.rate;

import java.time.Duration;

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
}
