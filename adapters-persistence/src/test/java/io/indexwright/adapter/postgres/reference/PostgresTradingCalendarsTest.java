package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.reference.TradingCalendars;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingWeek;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTradingCalendarsTest extends TradingCalendarsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  TradingCalendars calendars() {
    return new PostgresTradingCalendars(DATABASE.transactions());
  }

  @Test
  void numbersTheRevisionsOfOneCalendar_whenSeveralWriteItAtOnce()
      throws InterruptedException, ExecutionException {
    CalendarId calendar = new CalendarId("XTKS");
    Rush.of(
        writer -> {
          for (int i = 0; i < 25; i++) {
            Span span = new Span(MONDAY, MONDAY.plusDays(100 * writer + i));
            calendars().record(calendar, span, TradingWeek.EVERY_DAY, FIRST);
          }
        });

    assertThat(DATABASE.ask("select count(*) from trading_span where calendar_id = 'XTKS'"))
        .isEqualTo("100");
  }
}
