package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.Calendars.assertClosed;
import static io.indexwright.calendar.exchange.Calendars.sessionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.TradingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrankfurtTest {
  private static final TradingCalendar XETR = Calendars.of("XETR");

  @ParameterizedTest
  @CsvSource({
    "1990-10-03, Day of German Unity, 1990-09-30",
    "2000-10-03, Ten years of German unity, 2000-10-02",
    "2007-05-28, Whit Monday, 2006-12-31",
    "2014-10-03, Day of German Unity, 2013-12-31",
    "2015-05-25, Whit Monday, 2014-12-31",
    "2017-10-31, Five hundred years of Reformation, 2016-12-31",
    "2019-10-03, Day of German Unity, 2013-12-31",
    "2021-05-24, Whit Monday, 2014-12-31",
  })
  void closedForAWhileAndSaidWhen(LocalDate day, String reason, LocalDate known) {
    assertClosed(XETR, day, reason, known);
  }

  @ParameterizedTest
  @CsvSource({
    "1999-05-13, Ascension Day",
    "1999-05-24, Whit Monday",
    "1999-06-03, Corpus Christi",
    "1997-10-03, Day of German Unity",
    "1994-11-16, Day of Repentance",
    "2024-12-31, New Year's Eve",
    "2024-12-24, Christmas Eve",
    "2024-04-01, Easter Monday",
    "2024-05-01, Labour Day",
  })
  void keepsItsHolidays(LocalDate day, String reason) {
    assertThat(XETR.isSession(day)).isFalse();
    assertThat(XETR.noticeFor(day).orElseThrow().reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1995-11-22", "2000-06-01", "2000-06-12", "2000-06-22", "2001-10-03", "2006-06-05",
        "2008-05-12", "2013-10-03", "2014-06-09", "2018-10-31", "2022-06-06", "2022-10-03",
        "2026-05-25"
      })
  void tradesOnHolidaysItNoLongerKeeps(LocalDate day) {
    assertThat(XETR.isSession(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2009-12-30, false", "2010-12-30, true", "2018-12-28, true", "2024-12-30, true"})
  void endsTheYearEarly(LocalDate day, boolean early) {
    assertThat(XETR.closesEarly(day)).isEqualTo(early);
  }

  @ParameterizedTest
  @CsvSource({"1999, 253", "2000, 254", "2004, 257", "2011, 257", "2016, 255", "2022, 257"})
  void hasSoManySessionsInAYear(int year, int sessions) {
    assertThat(sessionsIn(year, XETR)).isEqualTo(sessions);
  }
}
