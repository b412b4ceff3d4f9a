package io.indexwright.calendar.exchange;

import io.indexwright.calendar.Notice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A day of the year on which a market is closed, or closes early.
 *
 * @param only the days of the week on which it counts
 * @param from the first year
 * @param until the last year
 * @param knownAt since when it was public at the latest
 */
record Holiday(
    String name,
    Notice.Kind kind,
    AnnualDay day,
    Observance observance,
    Set<DayOfWeek> only,
    int from,
    int until,
    LocalDate knownAt) {

  /** Known for longer than our calendars reach back. */
  static final LocalDate ALWAYS = LocalDate.EPOCH;

  static Holiday closed(String name, AnnualDay day, Observance observance) {
    return new Holiday(name, Notice.Kind.CLOSED, day, observance, week(), 0, 9999, ALWAYS);
  }

  static Holiday early(String name, AnnualDay day, Observance observance) {
    return new Holiday(name, Notice.Kind.EARLY_CLOSE, day, observance, week(), 0, 9999, ALWAYS);
  }

  private static Set<DayOfWeek> week() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  Holiday from(int year, String knownAt) {
    return new Holiday(name, kind, day, observance, only, year, until, LocalDate.parse(knownAt));
  }

  Holiday until(int year) {
    return new Holiday(name, kind, day, observance, only, from, year, knownAt);
  }

  Holiday only(DayOfWeek first, DayOfWeek... others) {
    return new Holiday(
        name, kind, day, observance, EnumSet.of(first, others), from, until, knownAt);
  }

  boolean isClosed() {
    return kind == Notice.Kind.CLOSED;
  }

  /** Returns the day itself, before anything is moved. */
  Optional<LocalDate> in(int year) {
    return year < from || year > until
        ? Optional.empty()
        : day.in(year).filter(date -> only.contains(date.getDayOfWeek()));
  }

  Notice noticeFor(LocalDate observed, String source) {
    return new Notice(observed, kind, name, knownAt, source);
  }
}
