package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.Calendars.assertClosed;
import static io.indexwright.calendar.exchange.Calendars.sessionsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.TradingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokyoTest {
  private static final TradingCalendar XTKS = Calendars.of("XTKS");

  @ParameterizedTest
  @CsvSource({
    "1990-11-12, Enthronement of Akihito, 1990-06-01",
    "1993-06-09, Wedding of Naruhito, 1993-04-30",
    "2019-04-30, Citizens' holiday before the accession, 2018-12-14",
    "2019-05-01, Accession of Naruhito, 2018-12-14",
    "2019-05-02, Citizens' holiday after the accession, 2018-12-14",
    "2019-10-22, Enthronement of Naruhito, 2018-12-14",
    "2020-07-23, 'Marine Day, moved for the Olympics', 2018-06-20",
    "2020-07-24, 'Sports Day, moved for the Olympics', 2018-06-20",
    "2020-08-10, 'Mountain Day, moved for the Olympics', 2018-06-20",
    "2020-10-01, 'Failure of the trading system, all day', 2020-10-01",
    "2021-07-22, 'Marine Day, moved for the Olympics', 2020-12-04",
    "2021-07-23, 'Sports Day, moved for the Olympics', 2020-12-04",
    "2021-08-09, 'Mountain Day, moved for the Olympics', 2020-12-04",
    "2016-08-11, Mountain Day, 2014-12-31",
    "2021-02-23, Emperor's Birthday, 2017-12-31",
  })
  void closedOnceAndSaidWhen(LocalDate day, String reason, LocalDate known) {
    assertClosed(XTKS, day, reason, known);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-20, 2018-06-20", "2020-08-11, 2018-06-20", "2020-10-12, 2018-06-20",
    "2021-07-19, 2020-12-04", "2021-08-11, 2020-12-04", "2021-10-11, 2020-12-04"
  })
  void tradedWhereAHolidayHadBeen(LocalDate day, LocalDate known) {
    assertThat(XTKS.isSession(day)).isTrue();
    assertThat(XTKS.asKnownAt(known.minusDays(1)).isSession(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-09-24", "1992-05-05", "1997-11-24", "2005-03-21", "2008-05-06", "2009-05-06",
        "2009-09-22", "2012-01-03", "2015-05-06", "2015-09-22", "2018-12-24", "2020-05-06",
        "2024-08-12", "2026-05-06", "2026-09-22", "2030-12-31"
      })
  void makesUpForSundaysAndBridgesHolidays(LocalDate day) {
    assertThat(XTKS.isSession(day)).isFalse();
  }

  /** Before 2007 a Sunday was made up for on the Monday after it or not at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1992-05-06",
        "1998-05-06",
        "1995-07-20",
        "2012-01-04",
        "2019-12-23",
        "2022-05-06",
        "2020-02-10",
        "2025-01-06"
      })
  void tradedNevertheless(LocalDate day) {
    assertThat(XTKS.isSession(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1990-01-04, true",
    "2008-12-30, true",
    "2009-01-05, true",
    "2009-12-30, false",
    "2010-01-04, false"
  })
  void oncePlayedHalfADayAtTheTurnOfTheYear(LocalDate day, boolean early) {
    assertThat(XTKS.closesEarly(day)).isEqualTo(early);
  }

  @ParameterizedTest
  @CsvSource({
    "1990, 246",
    "1999, 245",
    "2009, 243",
    "2019, 241",
    "2020, 242",
    "2021, 245",
    "2022, 244",
    "2023, 246",
    "2024, 245"
  })
  void hasSoManySessionsInAYear(int year, int sessions) {
    assertThat(sessionsIn(year, XTKS)).isEqualTo(sessions);
  }
}
