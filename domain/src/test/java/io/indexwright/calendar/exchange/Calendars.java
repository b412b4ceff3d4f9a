package io.indexwright.calendar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.List;

/** What the tests of all exchanges ask. */
final class Calendars {

  private Calendars() {}

  static TradingCalendar of(String mic) {
    return ExchangeCalendars.of(new CalendarId(mic)).orElseThrow();
  }

  static List<LocalDate> sessions(TradingCalendar calendar) {
    return calendar.sessions(calendar.first(), calendar.last().plusDays(1));
  }

  static int sessionsIn(int year, TradingCalendar calendar) {
    return calendar.sessions(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).size();
  }

  /** It is closed for this reason, and nobody could know before. */
  static void assertClosed(
      TradingCalendar calendar, LocalDate day, String reason, LocalDate known) {
    assertThat(calendar.isSession(day)).as("%s", day).isFalse();
    Notice notice = calendar.noticeFor(day).orElseThrow();
    assertThat(notice.kind()).isEqualTo(Notice.Kind.CLOSED);
    assertThat(notice.reason()).isEqualTo(reason);
    assertThat(notice.knownAt()).isEqualTo(known);
    assertThat(calendar.asKnownAt(known).isSession(day)).isFalse();
    assertThat(calendar.asKnownAt(known.minusDays(1)).isSession(day)).as("%s before", day).isTrue();
  }
}
