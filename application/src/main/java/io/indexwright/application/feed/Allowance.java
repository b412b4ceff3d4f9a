package io.indexwright.application.feed;

import java.util.OptionalInt;

/**
 * How much a source may be asked. A credit is what the source counts by.
 *
 * @param source its name; not blank
 * @param aMinute credits in one minute of UTC; positive
 * @param aDay credits in one day of UTC; empty if there is no end to them
 */
public record Allowance(String source, int aMinute, OptionalInt aDay) {

  /** Refuses a source without a name or without credits. */
  public Allowance {
    if (source.isBlank() || aMinute <= 0 || aDay.orElse(1) <= 0) {
      throw new IllegalArgumentException(
          "an allowance needs a source and credits: '" + source + "', " + aMinute + ", " + aDay);
    }
  }

  /** Returns the most credits that can be had at once. */
  public int atOnce() {
    return Math.min(aMinute, aDay.orElse(aMinute));
  }

  /**
   * Checks that so many credits can ever be had at once.
   *
   * @throws IllegalArgumentException if they are none, or more than {@link #atOnce}
   */
  public void check(int credits) {
    if (credits <= 0 || credits > atOnce()) {
      throw new IllegalArgumentException(
          credits + " credits of " + source + " at once, of at most " + atOnce());
    }
  }
}
