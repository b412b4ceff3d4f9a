package io.indexwright.calendar.exchange;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The calendars that come with the library, from 1990 to 2031: the exchanges of New York, London,
 * Frankfurt, Tokyo and Hong Kong by their market identifier codes, and a market that never closes.
 * Rule, sources and known gaps: docs/rules/calendar.md.
 */
public final class ExchangeCalendars {

  /** What every exchange here answers for. */
  public static final Span SPAN = new Span(LocalDate.of(1990, 1, 1), LocalDate.of(2031, 12, 31));

  /** A market that never closes; it answers for more than {@link #SPAN}. */
  public static final CalendarId EVERY_DAY = new CalendarId("24-7");

  private static final SortedMap<CalendarId, TradingCalendar> CALENDARS = calendars();

  private ExchangeCalendars() {}

  private static SortedMap<CalendarId, TradingCalendar> calendars() {
    SortedMap<CalendarId, TradingCalendar> calendars = new TreeMap<>();
    Map.of(
            "XNYS", NewYork.stockExchange(),
            "XNAS", NewYork.nasdaq(),
            "XLON", London.stockExchange(),
            "XETR", Frankfurt.xetra(),
            "XTKS", Tokyo.stockExchange(),
            "XHKG", HongKong.stockExchange())
        .forEach(
            (mic, almanac) -> {
              CalendarId id = new CalendarId(mic);
              calendars.put(id, almanac.calendar(id, SPAN));
            });
    calendars.put(EVERY_DAY, TradingCalendar.everyDay(EVERY_DAY));
    return Collections.unmodifiableSortedMap(calendars);
  }

  public static Optional<TradingCalendar> of(CalendarId id) {
    return Optional.ofNullable(CALENDARS.get(id));
  }

  public static SortedSet<CalendarId> ids() {
    return new TreeSet<>(CALENDARS.keySet());
  }
}
