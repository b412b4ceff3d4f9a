package io.indexwright.application.refresh;

import java.time.Duration;

/**
 * How a source is refreshed.
 *
 * @param scope what it is asked for
 * @param batch how many tickers are asked for at once, at least one
 * @param atOnce how many batches are on their way at one time, at least one
 * @param overlap how many days before its last bar an instrument is asked for again
 * @param history how many days an instrument without a bar is asked for
 * @param look how many days an inspection sees; what is ordinary is learned from them
 * @param lease after this time without a sign somebody else may go on; longer than a batch takes
 */
public record RefreshPace(
    Scope scope,
    int batch,
    int atOnce,
    Duration overlap,
    Duration history,
    Duration look,
    Duration lease) {

  /**
   * A hundred at a time, four times over; a week again, two years at first, a year to look at;
   * others go on after five minutes.
   */
  public static final RefreshPace USUAL =
      new RefreshPace(
          Scope.ACTIONS,
          100,
          4,
          Duration.ofDays(7),
          Duration.ofDays(730),
          Duration.ofDays(366),
          Duration.ofMinutes(5));

  /** Refuses a pace at which nothing is asked for. */
  public RefreshPace {
    if (batch < 1 || atOnce < 1 || lease.toMillis() < 1) {
      throw new IllegalArgumentException(
          "a refresh asks for a ticker at least, and has some time: %s, %s, %s"
              .formatted(batch, atOnce, lease));
    }
    if (overlap.isNegative() || history.isNegative() || look.isNegative()) {
      throw new IllegalArgumentException(
          "a refresh looks back, not ahead: %s, %s, %s".formatted(overlap, history, look));
    }
  }

  /** Returns the same pace for something else. */
  public RefreshPace asking(Scope other) {
    return new RefreshPace(other, batch, atOnce, overlap, history, look, lease);
  }
}
