package io.indexwright.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days of the week that trade when nothing else was announced.
 *
 * @param days none at all for a market that only trades when it says so
 */
public record TradingWeek(SortedSet<DayOfWeek> days) {
  public static final TradingWeek MONDAY_TO_FRIDAY =
      new TradingWeek(new TreeSet<>(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
  public static final TradingWeek EVERY_DAY =
      new TradingWeek(new TreeSet<>(EnumSet.allOf(DayOfWeek.class)));

  /** Keeps a copy that nobody can change. */
  public TradingWeek {
    days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
  }

  boolean includes(LocalDate day) {
    return days.contains(day.getDayOfWeek());
  }
}
