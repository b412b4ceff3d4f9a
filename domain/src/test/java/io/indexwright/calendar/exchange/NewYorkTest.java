package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.Calendars.assertClosed;
import static io.indexwright.calendar.exchange.Calendars.sessions;
import static io.indexwright.calendar.exchange.Calendars.sessionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.TradingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewYorkTest {
  private static final TradingCalendar XNYS = Calendars.of("XNYS");

  @ParameterizedTest
  @CsvSource({
    "1994-04-27, Funeral of President Nixon, 1994-04-26",
    "2001-09-11, Attacks on the World Trade Center, 2001-09-11",
    "2001-09-12, Attacks on the World Trade Center, 2001-09-11",
    "2001-09-13, Attacks on the World Trade Center, 2001-09-12",
    "2001-09-14, Attacks on the World Trade Center, 2001-09-13",
    "2004-06-11, Day of mourning for President Reagan, 2004-06-10",
    "2007-01-02, Day of mourning for President Ford, 2006-12-28",
    "2012-10-29, Hurricane Sandy, 2012-10-28",
    "2012-10-30, Hurricane Sandy, 2012-10-29",
    "2018-12-05, Day of mourning for President George H. W. Bush, 2018-12-01",
    "2025-01-09, Day of mourning for President Carter, 2024-12-30",
    "2022-06-20, Juneteenth, 2021-12-31",
    "1998-01-19, Martin Luther King Day, 1997-12-31",
  })
  void closedOnceAndSaidWhen(LocalDate day, String reason, LocalDate known) {
    assertClosed(XNYS, day, reason, known);
    assertClosed(Calendars.of("XNAS"), day, reason, known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1999-12-24",
        "2004-12-24",
        "2010-12-24",
        "2021-12-24",
        "2027-12-24", // Christmas, Saturday
        "2005-12-26",
        "2011-01-17",
        "2015-07-03",
        "2020-07-03",
        "2021-07-05",
        "2024-03-29",
        "2023-01-02",
        "2023-06-19",
        "2026-06-19",
        "2031-11-27"
      })
  void keepsItsHolidays(LocalDate day) {
    assertThat(XNYS.isSession(day)).isFalse();
  }

  /** New Year's Day of 1994, 2000, 2005, 2011, 2022 and 2028 was or is a Saturday. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1993-12-31",
        "1999-12-31",
        "2004-12-31",
        "2010-12-31",
        "2021-12-31",
        "2027-12-31",
        "1997-01-20",
        "2021-06-18",
        "2001-09-17",
        "2012-10-31"
      })
  void tradedNevertheless(LocalDate day) {
    assertThat(XNYS.isSession(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1990-12-24, true", "1991-11-29, false", "1992-11-27, true", "1994-07-05, false",
    "1995-07-03, true", "1996-07-05, true", "1997-12-26, true", "1999-12-31, true",
    "2002-07-05, true", "2003-12-26, true", "2008-12-26, false", "2013-07-03, true",
    "2013-07-05, false", "2019-07-03, true", "2020-07-02, false", "2024-12-24, true",
    "2031-12-24, true"
  })
  void closesEarlyOnTheseEves(LocalDate day, boolean early) {
    assertThat(XNYS.closesEarly(day)).isEqualTo(early);
    assertThat(Calendars.of("XNAS").closesEarly(day)).isEqualTo(early);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1994-02-11", "1996-01-08", "1997-10-27", "2005-06-01"})
  void closedEarlyWithoutWarning(LocalDate day) {
    assertThat(XNYS.closesEarly(day)).isTrue();
    assertThat(XNYS.asKnownAt(day.minusDays(1)).closesEarly(day)).isFalse();
    assertThat(Calendars.of("XNAS").closesEarly(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1992, 254",
    "1996, 254",
    "2000, 252",
    "2001, 248",
    "2008, 253",
    "2012, 250",
    "2018, 251",
    "2020, 253",
    "2021, 252",
    "2022, 251",
    "2023, 250",
    "2024, 252",
    "2025, 250"
  })
  void hasSoManySessionsInAYear(int year, int sessions) {
    assertThat(sessionsIn(year, XNYS)).isEqualTo(sessions);
  }

  @Test
  void keepsTheSameDaysAsNasdaq() {
    assertThat(sessions(Calendars.of("XNAS"))).isEqualTo(sessions(XNYS));
  }
}
