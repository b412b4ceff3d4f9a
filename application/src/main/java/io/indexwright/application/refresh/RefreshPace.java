package io.indexwright.application.refresh;

import java.time.Duration;

/**
 * How a source is refreshed.
 *
 * @param batch how many tickers are asked for at once, at least one
 * @param overlap how many days before its last bar an instrument is asked for again
 * @param history how many days an instrument without a bar is asked for
 * @param lease after this time without a sign somebody else may go on; longer than a batch takes
 */
public record RefreshPace(int batch, Duration overlap, Duration history, Duration lease) {

  /** A hundred at a time, a week again, two years at first; others go on after five minutes. */
  public static final RefreshPace USUAL =
      new RefreshPace(100, Duration.ofDays(7), Duration.ofDays(730), Duration.ofMinutes(5));

  /** Refuses a pace at which nothing is asked for. */
  public RefreshPace {
    if (batch < 1 || overlap.isNegative() || history.isNegative() || lease.toMillis() < 1) {
      throw new IllegalArgumentException(
          "a refresh asks for a ticker, and has some time: %s, %s, %s, %s"
              .formatted(batch, overlap, history, lease));
    }
  }
}
