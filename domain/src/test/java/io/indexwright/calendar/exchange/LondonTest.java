package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.Calendars.assertClosed;
import static io.indexwright.calendar.exchange.Calendars.sessionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.TradingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LondonTest {
  private static final TradingCalendar XLON = Calendars.of("XLON");

  @ParameterizedTest
  @CsvSource({
    "1995-05-08, Fifty years since VE Day, 1994-12-31",
    "1999-12-31, Eve of the year 2000, 1998-12-31",
    "2002-06-03, Golden Jubilee of Elizabeth II, 2001-12-31",
    "2002-06-04, 'Spring bank holiday, moved from 27 May', 2001-12-31",
    "2011-04-29, Wedding of Prince William, 2010-11-23",
    "2012-06-04, 'Spring bank holiday, moved from 28 May', 2010-01-05",
    "2012-06-05, Diamond Jubilee of Elizabeth II, 2010-01-05",
    "2020-05-08, Seventy-five years since VE Day, 2019-06-07",
    "2022-06-02, 'Spring bank holiday, moved from 30 May', 2020-11-12",
    "2022-06-03, Platinum Jubilee of Elizabeth II, 2020-11-12",
    "2022-09-19, Funeral of Elizabeth II, 2022-09-10",
    "2023-05-08, Coronation of Charles III, 2022-11-06",
  })
  void closedOnceAndSaidWhen(LocalDate day, String reason, LocalDate known) {
    assertClosed(XLON, day, reason, known);
  }

  @ParameterizedTest
  @CsvSource({
    "1995-05-01, 1994-12-31",
    "2002-05-27, 2001-12-31",
    "2012-05-28, 2010-01-05",
    "2020-05-04, 2019-06-07",
    "2022-05-30, 2020-11-12",
  })
  void tradedWhereABankHolidayHadBeen(LocalDate day, LocalDate known) {
    assertThat(XLON.isSession(day)).isTrue();
    assertThat(XLON.asKnownAt(known.minusDays(1)).isSession(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2004-12-27", "2004-12-28", "2005-01-03", "2009-12-28", "2010-12-27", "2010-12-28",
        "2011-12-26", "2011-12-27", "2016-12-27", "2021-12-28", "2022-01-03", "2027-12-28",
        "2024-05-06", "2024-05-27", "2024-08-26"
      })
  void makesUpForWeekends(LocalDate day) {
    assertThat(XLON.isSession(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1998-12-31, true", "2000-12-29, true", "2011-12-23, true", "2011-12-30, true",
    "2022-12-23, true", "2024-12-24, true", "2024-12-31, true", "2024-12-23, false"
  })
  void closesEarlyOnTheLastSessionBeforeAHoliday(LocalDate day, boolean early) {
    assertThat(XLON.closesEarly(day)).isEqualTo(early);
  }

  @ParameterizedTest
  @CsvSource({
    "1995, 252",
    "1999, 252",
    "2002, 252",
    "2011, 251",
    "2012, 252",
    "2020, 254",
    "2022, 250",
    "2023, 251",
    "2024, 254"
  })
  void hasSoManySessionsInAYear(int year, int sessions) {
    assertThat(sessionsIn(year, XLON)).isEqualTo(sessions);
  }
}
