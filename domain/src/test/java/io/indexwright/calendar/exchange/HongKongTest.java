package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.Calendars.assertClosed;
import static io.indexwright.calendar.exchange.Calendars.sessionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.Notice;
import io.indexwright.calendar.TradingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HongKongTest {
  private static final TradingCalendar XHKG = Calendars.of("XHKG");

  @ParameterizedTest
  @CsvSource({
    "1992-07-22, Typhoon Gary",
    "1993-09-17, Typhoon Becky",
    "1999-09-16, Typhoon York",
    "2001-07-06, Typhoon Utor",
    "2001-07-25, Typhoon Yutu",
    "2008-08-06, Typhoon Kammuri",
    "2008-08-22, Typhoon Nuri",
    "2011-09-29, Typhoon Nesat",
    "2013-08-14, Typhoon Utor",
    "2016-08-02, Typhoon Nida",
    "2016-10-21, Typhoon Haima",
    "2017-08-23, Typhoon Hato",
    "2020-10-13, Typhoon Nangka",
    "2021-10-13, Typhoon Kompasu",
    "2023-07-17, Typhoon Talim",
    "2023-09-01, Typhoon Saola",
    "2023-09-08, Black rainstorm",
    "2024-09-06, Typhoon Yagi",
  })
  void lostTheDayToAStormThatNobodyKnewOf(LocalDate day, String storm) {
    assertClosed(XHKG, day, storm, day);
  }

  @Test
  void tradesThroughTyphoonsSince23September2024() {
    assertThat(XHKG.notices())
        .filteredOn(notice -> notice.source().contains("market communication"))
        .extracting(Notice::day)
        .hasSize(18)
        .allMatch(day -> day.isBefore(LocalDate.parse("2024-09-23")));
  }

  @ParameterizedTest
  @CsvSource({
    "1997-07-01, Establishment Day, 1997-06-30",
    "1997-07-02, Day after the handover, 1997-06-30",
    "1997-08-18, Sino-Japanese War Victory Day, 1997-07-01",
    "1997-10-01, National Day, 1997-07-01",
    "1997-10-02, Day after National Day, 1997-07-01",
    "1998-08-17, Sino-Japanese War Victory Day, 1997-07-01",
    "1998-10-02, Day after National Day, 1997-07-01",
    "1999-12-31, Eve of the year 2000, 1999-12-30",
    "2015-09-03, Seventy years since the end of the war, 2015-09-02",
    "2000-05-01, Labour Day, 1998-12-31",
  })
  void closedByAppointment(LocalDate day, String reason, LocalDate known) {
    assertClosed(XHKG, day, reason, known);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-01-26, Day before Lunar New Year",
    "1991-06-17, Queen's Birthday",
    "1991-06-18, Tuen Ng Festival",
    "1994-06-14, Tuen Ng Festival",
    "1996-08-26, Liberation Day",
    "1997-02-06, Day before Lunar New Year",
    "1997-06-30, Queen's Birthday",
    "1999-04-06, Ching Ming Festival",
    "2010-04-06, Ching Ming Festival",
    "2012-10-02, Day after Mid-Autumn Festival",
    "2014-02-03, Fourth day of Lunar New Year",
    "2015-04-07, Ching Ming Festival",
    "2016-12-27, Christmas Day",
    "2021-04-06, Ching Ming Festival",
    "2022-09-12, Day after Mid-Autumn Festival",
    "2023-01-25, Fourth day of Lunar New Year",
    "2026-04-07, Ching Ming Festival",
    "2026-05-25, Buddha's Birthday",
    "2027-02-09, Fourth day of Lunar New Year",
    "2031-10-24, Chung Yeung Festival",
  })
  void keepsItsHolidays(LocalDate day, String reason) {
    assertThat(XHKG.isSession(day)).isFalse();
    assertThat(XHKG.noticeFor(day).orElseThrow().reason()).isEqualTo(reason);
  }

  /** The last four lost a morning or an afternoon to the weather. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-05-02",
        "1998-05-01",
        "2002-09-23",
        "2009-10-05",
        "2017-10-03",
        "2023-10-03",
        "2008-06-25",
        "2013-05-22",
        "2020-08-19",
        "2022-11-02"
      })
  void tradedNevertheless(LocalDate day) {
    assertThat(XHKG.isSession(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2008-02-06, true",
    "2024-02-09, true",
    "2024-12-24, true",
    "2024-12-31, true",
    "2018-02-15, true",
    "2020-01-24, true",
    "2024-12-23, false"
  })
  void tradesHalfADayOnThreeEves(LocalDate day, boolean early) {
    assertThat(XHKG.closesEarly(day)).isEqualTo(early);
  }

  @ParameterizedTest
  @CsvSource({
    "1997, 245",
    "2008, 245",
    "2013, 244",
    "2019, 246",
    "2020, 248",
    "2021, 247",
    "2022, 246",
    "2023, 243",
    "2024, 246"
  })
  void hasSoManySessionsInAYear(int year, int sessions) {
    assertThat(sessionsIn(year, XHKG)).isEqualTo(sessions);
  }
}
