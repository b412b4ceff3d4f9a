package io.indexwright.adapter.http.protection;

import java.time.Duration;

/**
 * How large, how slow and how many requests may be.
 *
 * @param headBytes of the request line and all header lines
 * @param bodyBytes of the body
 * @param connections that are open at a time; whoever comes next waits until one is closed
 * @param pace how fast a request arrives at least
 * @param answer how long an answer may take, until its last byte is sent
 * @param idle how long a connection is kept for the next request
 */
public record RequestLimits(
    int headBytes, int bodyBytes, int connections, Pace pace, Duration answer, Duration idle) {

  /** 8 KB of head, 1 MB of body, 4,000 connections; 1 KB a second after 10 seconds. */
  public static final RequestLimits USUAL =
      new RequestLimits(
          8192,
          1_000_000,
          4000,
          new Pace(Duration.ofSeconds(10), 1000),
          Duration.ofSeconds(30),
          Duration.ofSeconds(15));

  /** Refuses limits that nothing could keep. */
  public RequestLimits {
    if (Math.min(headBytes, Math.min(bodyBytes, connections)) < 1
        || !isPositive(answer)
        || !isPositive(idle)) {
      throw new IllegalArgumentException("nothing could keep to these limits");
    }
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  /**
   * How fast a request arrives at least.
   *
   * @param grace nobody is too slow before
   * @param bytesPerSecond on average since its first byte
   */
  public record Pace(Duration grace, int bytesPerSecond) {

    /** Refuses a pace that is none. */
    public Pace {
      if (!isPositive(grace) || bytesPerSecond < 1) {
        throw new IllegalArgumentException("not a pace: " + grace + ", " + bytesPerSecond);
      }
    }

    /** Returns true if {@code bytes} in the time {@code elapsed} are too few. */
    boolean isMissedBy(long bytes, Duration elapsed) {
      return elapsed.compareTo(grace) >= 0 && bytes * 1000 < bytesPerSecond * elapsed.toMillis();
    }
  }
}
