package io.indexwright.application.port.reference;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.TradingWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Calendars of markets, as they were known at every moment; nothing is ever overwritten. */
public interface TradingCalendars {

  /**
   * Records which days a calendar speaks of, and which of the week usually trade. What is known
   * already changes nothing; anything else becomes the next revision.
   *
   * @param knownAt when we learned of it; not before the revision that is corrected
   * @throws IllegalStateException if a correction is older than what it corrects
   */
  void record(CalendarId calendar, Span span, TradingWeek week, Instant knownAt);

  /**
   * Records what a market said, all or none. What is known already changes nothing. Nothing that
   * was said is taken back: of several notices for a day {@link Notice} says which rules.
   *
   * @param knownAt when we learned of them; the notices say when everybody could
   * @throws IllegalStateException if nothing is known of the days of the calendar
   */
  void announce(CalendarId calendar, Collection<Notice> notices, Instant knownAt);

  /**
   * Returns a calendar as it was known at {@code asKnownAt}, with the notices for the days that it
   * spoke of by then; empty if nothing was known. {@link TradingCalendar#asKnownAt} then leaves out
   * what was not public on a day.
   */
  Optional<TradingCalendar> find(CalendarId calendar, Instant asKnownAt);
}
