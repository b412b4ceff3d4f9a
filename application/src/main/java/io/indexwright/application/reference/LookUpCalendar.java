package io.indexwright.application.reference;

import io.indexwright.application.port.reference.TradingCalendars;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import java.time.Instant;
import java.util.Optional;

/** Looks up which days a market trades: as somebody told us, or else as the library has it. */
public final class LookUpCalendar {
  private final TradingCalendars calendars;

  public LookUpCalendar(TradingCalendars calendars) {
    this.calendars = calendars;
  }

  /** Returns a calendar as it was known at {@code asKnownAt}, if anybody knows it. */
  public Optional<TradingCalendar> lookUp(CalendarId calendar, Instant asKnownAt) {
    return calendars.find(calendar, asKnownAt).or(() -> ExchangeCalendars.of(calendar));
  }
}
