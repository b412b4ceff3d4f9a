package io.indexwright.adapter.http.rate;

import java.time.Duration;
import java.util.Map;

/**
 * How much may be asked: so many requests at once, and as many again evenly over every window.
 *
 * @param requests 1 or more
 */
public record Allowance(int requests, Duration window) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** 6,000 reads, 600 writes and 10 attempts to sign in a minute. */
  public static final Map<RouteClass, Allowance> USUAL =
      Map.of(
          RouteClass.READ, aMinute(6000),
          RouteClass.WRITE, aMinute(600),
          RouteClass.SIGN_IN, aMinute(10));

  /** Refuses one that allows nothing. */
  public Allowance {
    if (requests < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("allows nothing: " + requests + " in " + window);
    }
  }

  /** So many in any minute. */
  public static Allowance aMinute(int requests) {
    return new Allowance(requests, MINUTE);
  }
}
