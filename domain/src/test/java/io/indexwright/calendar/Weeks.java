package io.indexwright.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Small calendars that can be checked by hand: January 2024 began on a Monday. */
public final class Weeks {
  static final CalendarId ID = new CalendarId("OURS");

  private Weeks() {}

  /** Monday to Friday in January and February 2024, but for these notices. */
  static TradingCalendar winter(Notice... notices) {
    return TradingCalendar.of(
        ID, span("2024-01-01", "2024-02-29"), TradingWeek.MONDAY_TO_FRIDAY, Arrays.asList(notices));
  }

  static Span span(String first, String last) {
    return new Span(date(first), date(last));
  }

  static TradingCalendar days(String... days) {
    return TradingCalendar.of(ID, Stream.of(days).map(Weeks::date).toList());
  }

  static Notice notice(String day, Notice.Kind kind, String knownAt) {
    return new Notice(date(day), kind, "a reason", date(knownAt), "a source");
  }

  static LocalDate date(String day) {
    return LocalDate.parse(day);
  }

  /** Some days of three years, each with the same chance. */
  static TradingCalendar random(Random random) {
    int percent = 1 + random.nextInt(99);
    Collection<LocalDate> days = new TreeSet<>();
    days.add(date("2020-02-10"));
    date("2020-02-11")
        .datesUntil(date("2023-02-10"))
        .filter(day -> random.nextInt(100) < percent)
        .forEach(days::add);
    return TradingCalendar.of(ID, days);
  }
}
