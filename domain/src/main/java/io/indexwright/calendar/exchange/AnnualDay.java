package io.indexwright.calendar.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A day that comes once a year. */
sealed interface AnnualDay {

  /** Returns the day in {@code year}; nothing if it is not known or does not happen. */
  Optional<LocalDate> in(int year);

  static AnnualDay on(Month month, int day) {
    return new Fixed(month, day);
  }

  /** The third Monday of January, say. */
  static AnnualDay nth(int nth, DayOfWeek weekday, Month month) {
    return new FirstFrom(month, 7 * nth - 6, weekday);
  }

  static AnnualDay last(DayOfWeek weekday, Month month) {
    return new FirstFrom(month, month.maxLength() - 6, weekday);
  }

  static AnnualDay easter(int days) {
    return new Easter(days);
  }

  /**
   * Days that follow no rule of ours.
   *
   * @param dates of ISO form, separated by spaces; at most one a year
   */
  static AnnualDay listed(String dates) {
    Map<Integer, LocalDate> byYear = new TreeMap<>();
    Arrays.stream(dates.strip().split("\\s+"))
        .map(LocalDate::parse)
        .forEach(date -> byYear.put(date.getYear(), date));
    return new Listed(byYear);
  }

  default AnnualDay plusDays(int days) {
    return new Shifted(this, days);
  }

  /** The same date every year. */
  record Fixed(Month month, int day) implements AnnualDay {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(LocalDate.of(year, month, day));
    }
  }

  /** The first such weekday on or after a date. */
  record FirstFrom(Month month, int day, DayOfWeek weekday) implements AnnualDay {
    @Override
    public Optional<LocalDate> in(int year) {
      LocalDate from = LocalDate.of(year, month, day);
      return Optional.of(from.with(TemporalAdjusters.nextOrSame(weekday)));
    }
  }

  /** So many days after Easter Sunday of the Western churches, or before it if negative. */
  record Easter(int days) implements AnnualDay {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(sunday(year).plusDays(days));
    }

    /** The Gregorian computus, as printed in Nature of 20 April 1876. */
    static LocalDate sunday(int year) {
      int century = year / 100;
      int golden = year % 19;
      int correction = (century - (century + 8) / 25 + 1) / 3;
      int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
      int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
      int late = (golden + 11 * epact + 22 * weekday) / 451;
      int days = epact + weekday - 7 * late + 114;
      return LocalDate.of(year, days / 31, days % 31 + 1);
    }
  }

  /** So many days after another day. */
  record Shifted(AnnualDay day, int days) implements AnnualDay {
    @Override
    public Optional<LocalDate> in(int year) {
      return day.in(year).map(date -> date.plusDays(days));
    }
  }

  /** Days of the moon and of governments. */
  record Listed(Map<Integer, LocalDate> byYear) implements AnnualDay {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.ofNullable(byYear.get(year));
    }
  }
}
