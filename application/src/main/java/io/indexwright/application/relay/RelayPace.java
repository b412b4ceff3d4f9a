package io.indexwright.application.relay;

import java.time.Duration;

/**
 * How events are sent.
 *
 * @param batch how many are sent at most before others have a turn, at least one
 * @param turn after this time another process may go on, if the first one has died; longer than a
 *     batch takes
 * @param pause before an event that failed is tried again
 */
public record RelayPace(int batch, Duration turn, Duration pause) {

  /** A hundred events in a minute at most; five seconds of peace for a sink that fails. */
  public static final RelayPace USUAL =
      new RelayPace(100, Duration.ofMinutes(1), Duration.ofSeconds(5));

  /** Refuses a pace at which nothing would be sent. */
  public RelayPace {
    if (batch < 1 || turn.isZero() || turn.isNegative() || pause.isNegative()) {
      throw new IllegalArgumentException(
          "a batch has an event, and a turn some time: %s, %s, %s".formatted(batch, turn, pause));
    }
  }
}
