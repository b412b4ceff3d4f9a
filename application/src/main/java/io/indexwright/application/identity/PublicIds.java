package io.indexwright.application.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/**
 * New ids that may be shown to anybody: UUIDs of version 7 (RFC 9562, section 5.7). Those of one
 * source are in the order in which they were made, also within a millisecond and while the clock
 * stands still or is set back; 62 bits of each are random, so nobody guesses the next one.
 */
public final class PublicIds {
  private static final int COUNTER_BITS = 12;

  /** Half of the counter is left to count up within the millisecond (RFC 9562, section 6.2). */
  private static final int FIRST_COUNTS = 1 << (COUNTER_BITS - 1);

  private static final int MILLISECOND_BITS = 48;
  private static final long VERSION_7 = 7L << COUNTER_BITS;
  private static final long COUNTER = (1L << COUNTER_BITS) - 1;
  private static final long RANDOM = -1L >>> 2;
  private static final long VARIANT = 1L << 63;

  private final Clock clock;
  private final Random random;

  /** The milliseconds of the last id, and behind them its counter. */
  private long last = -1;

  /** Makes ids at the moments of {@code clock}. */
  public PublicIds(Clock clock) {
    this(clock, new SecureRandom());
  }

  PublicIds(Clock clock, Random random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Returns an id that no other source makes, and that is after every id that this one made. When
   * the counter of a millisecond is used up, the id bears the next one.
   *
   * @throws IllegalStateException if the clock is before 1970 or after the year 10889
   */
  public UUID next() {
    long tick = nextTick();
    return new UUID(
        ((tick >>> COUNTER_BITS) << (COUNTER_BITS + 4)) | VERSION_7 | (tick & COUNTER),
        VARIANT | (random.nextLong() & RANDOM));
  }

  private synchronized long nextTick() {
    long now = clock.instant().toEpochMilli(); // millis() of a clock that ticks by less fails
    if (now < 0 || now >>> MILLISECOND_BITS != 0) {
      throw new IllegalStateException("no UUID of version 7 bears this moment: " + clock.instant());
    }
    last =
        now > last >> COUNTER_BITS
            ? (now << COUNTER_BITS) | random.nextInt(FIRST_COUNTS)
            : last + 1;
    return last;
  }
}
