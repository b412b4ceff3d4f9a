package io.indexwright.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/**
 * How often a receiver is asked again: after a rest that doubles each time, of which a random part
 * up to a half is left out, so that those who failed together do not come back together.
 *
 * @param first the rest after the first attempt, at its longest
 * @param most no rest is longer
 * @param span after this time it is not tried again
 */
public record Insistence(Duration first, Duration most, Duration span) {

  /** Ten seconds, twenty, … an hour, for a day. */
  public static final Insistence USUAL =
      new Insistence(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1));

  /** Refuses to rest less each time. */
  public Insistence {
    if (first.toMillis() < 2 || most.compareTo(first) < 0) {
      throw new IllegalArgumentException("a rest is no shorter than the first: " + first);
    }
  }

  /**
   * Returns when {@code delivery} is to be sent again, which failed at {@code at}; empty if it was
   * tried for long enough.
   */
  public Optional<Instant> next(Delivery delivery, Instant at, Random random) {
    long rest = first.toMillis();
    for (int i = 0; i < delivery.attempts() && rest < most.toMillis(); i++) {
      rest *= 2;
    }
    long longest = Math.min(rest, most.toMillis());
    Instant next = at.plusMillis(longest - random.nextLong(longest / 2 + 1));
    return Optional.of(next).filter(last -> last.isBefore(delivery.queuedAt().plus(span)));
  }
}
