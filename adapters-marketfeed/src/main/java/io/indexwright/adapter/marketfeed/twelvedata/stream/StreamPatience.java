package io.indexwright.adapter.marketfeed.twelvedata.stream;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param connect to open a connection, to send a message, and to say farewell
 * @param heartbeat after so much time we say that we are there
 * @param silence after so much time without a message a connection is given up
 * @param firstPause before the second connection; twice as long before each further one
 * @param longestPause however often it was tried
 * @param jitter the share by which a pause is longer or shorter, by chance; 0 or more, below 1
 */
public record StreamPatience(
    Duration connect,
    Duration heartbeat,
    Duration silence,
    Duration firstPause,
    Duration longestPause,
    double jitter) {

  /** The vendor recommends a heartbeat every ten seconds, and answers it. */
  public static final StreamPatience USUAL =
      new StreamPatience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(25),
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          0.25);

  private static final int MOST_DOUBLINGS = 30;

  /**
   * Returns how long to wait before the next connection.
   *
   * @param failures since the last connection that was any good; 1 or more
   * @param chance from 0 to 1: the shortest or the longest
   */
  Duration pause(int failures, double chance) {
    Duration doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    return Duration.ofNanos((long) (pause.toNanos() * (1 + jitter * (2 * chance - 1))));
  }
}
