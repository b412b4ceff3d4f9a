package io.indexwright.application.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Which days of which instruments went by, one bit a day. */
final class SeenDays {
  private static final int YEARS = 1 << 14;
  private static final int LONGS_A_YEAR = 6;

  private final Map<Long, long[]> days = new HashMap<>();

  /** Answers true the first time. */
  boolean add(int instrument, LocalDate date) {
    long[] year =
        days.computeIfAbsent(
            (long) instrument * YEARS + date.getYear(), key -> new long[LONGS_A_YEAR]);
    int day = date.getDayOfYear();
    long bit = 1L << day;
    boolean first = (year[day / Long.SIZE] & bit) == 0;
    year[day / Long.SIZE] |= bit;
    return first;
  }
}
