package io.indexwright.adapter.postgres.reference;

import io.indexwright.application.memory.reference.InMemoryTradingCalendars;
import io.indexwright.application.port.reference.TradingCalendars;

class InMemoryTradingCalendarsTest extends TradingCalendarsContract {
  private final TradingCalendars calendars = new InMemoryTradingCalendars();

  @Override
  TradingCalendars calendars() {
    return calendars;
  }
}
