package io.indexwright.adapter.marketfeed.guard;

import java.time.Duration;
import java.util.Optional;

/**
 * How long, how often and how many: everything that a source is granted.
 *
 * @param connect to open a connection
 * @param call from sending a request to the last byte of its answer
 * @param hedgeAfter how late an answer has to be for the same to be asked a second time beside it;
 *     empty, and it never is, because a vendor is paid for both
 */
public record Patience(
    Duration connect,
    Duration call,
    Retrying retrying,
    Breaking breaking,
    Crowd crowd,
    Optional<Duration> hedgeAfter) {

  /** What a vendor is granted unless somebody says otherwise; the numbers are in docs/adr/0020. */
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          new Retrying(
              4, Duration.ofMillis(500), Duration.ofSeconds(8), 0.25, Duration.ofSeconds(60)),
          new Breaking(5, 10, Duration.ofSeconds(30), 2),
          new Crowd(4, 10, Duration.ofSeconds(1), Duration.ofSeconds(30)),
          Optional.empty());

  /**
   * How often a call is made again, if it failed in a way that may pass.
   *
   * @param tries in all, the first one counted; 1 or more
   * @param firstPause before the second try; twice as long before each further one
   * @param longestPause however often it was tried
   * @param jitter the share by which a pause is longer or shorter, by chance; 0 or more, below 1
   * @param longestWish how long the source may ask us to wait ({@code Retry-After}); if it asks for
   *     more, the call has failed
   */
  public record Retrying(
      int tries, Duration firstPause, Duration longestPause, double jitter, Duration longestWish) {}

  /**
   * When a source is left alone.
   *
   * @param failures so many of the last {@code outOf} calls
   * @param rest how long nothing is asked of it then
   * @param trials so many calls have to succeed before it is trusted again
   */
  public record Breaking(int failures, int outOf, Duration rest, int trials) {}

  /**
   * How many calls there are, of all threads together.
   *
   * @param atOnce calls on their way at one time
   * @param aPeriod calls in one {@code period}, evenly spread
   * @param patience how long a call waits for its place and its turn
   */
  public record Crowd(int atOnce, int aPeriod, Duration period, Duration patience) {}
}
