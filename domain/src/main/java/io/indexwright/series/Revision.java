package io.indexwright.series;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * A fact with its place among its corrections.
 *
 * @param number 0 for what was known first, one more for every correction
 * @param knownAt when we learned of it, in whole microseconds
 */
public record Revision<T>(T fact, int number, Instant knownAt) {

  /** Refuses a number below zero and an instant that no store could keep. */
  public Revision {
    if (number < 0) {
      throw new IllegalArgumentException("a revision must not be negative: " + number);
    }
    if (!knownAt.equals(knownAt.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException("finer than a microsecond: " + knownAt);
    }
  }

  /** Returns the same revision of something else. */
  public <R> Revision<R> map(Function<T, R> mapping) {
    return new Revision<>(mapping.apply(fact), number, knownAt);
  }
}
