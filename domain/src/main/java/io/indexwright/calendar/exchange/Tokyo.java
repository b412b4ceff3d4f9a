package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.AnnualDay.listed;
import static io.indexwright.calendar.exchange.AnnualDay.nth;
import static io.indexwright.calendar.exchange.AnnualDay.on;
import static io.indexwright.calendar.exchange.Holiday.closed;
import static io.indexwright.calendar.exchange.Holiday.early;
import static io.indexwright.calendar.exchange.Single.knownAt;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import io.indexwright.calendar.Notice;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Tokyo Stock Exchange: the public holidays of Japan, and the turn of the year. Saturdays have
 * not traded since February 1989.
 */
final class Tokyo {
  private static final String ACT = "Act on National Holidays (Act 178 of 1948) as amended";
  private static final String TURN = "TSE business regulations";

  /** The dates that the national observatory gives for the equinoxes. */
  private static final AnnualDay VERNAL_EQUINOX =
      listed(
          """
          1990-03-21 1991-03-21 1992-03-20 1993-03-20 1994-03-21 1995-03-21 1996-03-20 1997-03-20
          1998-03-21 1999-03-21 2000-03-20 2001-03-20 2002-03-21 2003-03-21 2004-03-20 2005-03-20
          2006-03-21 2007-03-21 2008-03-20 2009-03-20 2010-03-21 2011-03-21 2012-03-20 2013-03-20
          2014-03-21 2015-03-21 2016-03-20 2017-03-20 2018-03-21 2019-03-21 2020-03-20 2021-03-20
          2022-03-21 2023-03-21 2024-03-20 2025-03-20 2026-03-20 2027-03-21 2028-03-20 2029-03-20
          2030-03-20 2031-03-21
          """);

  private static final AnnualDay AUTUMNAL_EQUINOX =
      listed(
          """
          1990-09-23 1991-09-23 1992-09-23 1993-09-23 1994-09-23 1995-09-23 1996-09-23 1997-09-23
          1998-09-23 1999-09-23 2000-09-23 2001-09-23 2002-09-23 2003-09-23 2004-09-23 2005-09-23
          2006-09-23 2007-09-23 2008-09-23 2009-09-23 2010-09-23 2011-09-23 2012-09-22 2013-09-23
          2014-09-23 2015-09-23 2016-09-22 2017-09-23 2018-09-23 2019-09-23 2020-09-22 2021-09-23
          2022-09-23 2023-09-23 2024-09-22 2025-09-23 2026-09-23 2027-09-23 2028-09-22 2029-09-23
          2030-09-23 2031-09-23
          """);

  private static final List<Holiday> TURN_OF_THE_YEAR =
      List.of(
          closed("New Year's Day", on(JANUARY, 1), Observance.LOST),
          closed("New Year holiday", on(JANUARY, 2), Observance.LOST),
          closed("New Year holiday", on(JANUARY, 3), Observance.LOST),
          closed("New Year's Eve", on(DECEMBER, 31), Observance.LOST),
          early("First session of the year", on(JANUARY, 4), Observance.WEEKEND_ON_MONDAY)
              .until(2009),
          early("Last session of the year", on(DECEMBER, 30), Observance.WEEKEND_ON_FRIDAY)
              .until(2008));

  /** Since 2007 what falls on a Sunday moves to the next day that is no holiday. */
  private static final List<Holiday> HOLIDAYS =
      List.of(
          moving("Coming of Age Day", on(JANUARY, 15)).until(1999),
          moving("Coming of Age Day", nth(2, MONDAY, JANUARY)).from(2000, "1998-12-31"),
          moving("National Foundation Day", on(FEBRUARY, 11)),
          moving("Emperor's Birthday", on(FEBRUARY, 23)).from(2020, "2017-12-31"),
          moving("Vernal Equinox Day", VERNAL_EQUINOX),
          moving("Greenery Day", on(APRIL, 29)).until(2006),
          moving("Showa Day", on(APRIL, 29)).from(2007, "2005-12-31"),
          closed("Constitution Day", on(MAY, 3), Observance.SUNDAY_ON_MONDAY).until(2006),
          moving("Constitution Day", on(MAY, 3)).from(2007, "2005-12-31"),
          closed("Citizens' holiday", on(MAY, 4), Observance.LOST).until(2006),
          moving("Greenery Day", on(MAY, 4)).from(2007, "2005-12-31"),
          moving("Children's Day", on(MAY, 5)),
          moving("Marine Day", on(JULY, 20)).from(1996, "1995-12-31").until(2002),
          moving("Marine Day", nth(3, MONDAY, JULY)).from(2003, "2001-12-31"),
          moving("Mountain Day", on(AUGUST, 11)).from(2016, "2014-12-31"),
          moving("Respect for the Aged Day", on(SEPTEMBER, 15)).until(2002),
          moving("Respect for the Aged Day", nth(3, MONDAY, SEPTEMBER)).from(2003, "2001-12-31"),
          moving("Autumnal Equinox Day", AUTUMNAL_EQUINOX),
          closed(
              "Citizens' holiday between two others",
              listed("2009-09-22 2015-09-22 2026-09-22"),
              Observance.LOST),
          moving("Health and Sports Day", on(OCTOBER, 10)).until(1999),
          moving("Sports Day", nth(2, MONDAY, OCTOBER)).from(2000, "1998-12-31"),
          moving("Culture Day", on(NOVEMBER, 3)),
          moving("Labour Thanksgiving Day", on(NOVEMBER, 23)),
          moving("Emperor's Birthday", on(DECEMBER, 23)).until(2018));

  private static Holiday moving(String name, AnnualDay day) {
    return closed(name, day, Observance.SUNDAY_ON_NEXT_FREE_DAY);
  }

  private static final List<Notice> EMPERORS =
      List.of(
          knownAt("1990-06-01", "Act 24 of 1990").closed("1990-11-12", "Enthronement of Akihito"),
          knownAt("1993-04-30", "Act 32 of 1993").closed("1993-06-09", "Wedding of Naruhito"),
          act2018().closed("2019-04-30", "Citizens' holiday before the accession"),
          act2018().closed("2019-05-01", "Accession of Naruhito"),
          act2018().closed("2019-05-02", "Citizens' holiday after the accession"),
          act2018().closed("2019-10-22", "Enthronement of Naruhito"));

  private static final List<Notice> OLYMPICS =
      List.of(
          games2020().session("2020-07-20", "Marine Day moves to 23 July"),
          games2020().closed("2020-07-23", "Marine Day, moved for the Olympics"),
          games2020().closed("2020-07-24", "Sports Day, moved for the Olympics"),
          games2020().closed("2020-08-10", "Mountain Day, moved for the Olympics"),
          games2020().session("2020-08-11", "Mountain Day moves to 10 August"),
          games2020().session("2020-10-12", "Sports Day moves to 24 July"),
          games2021().session("2021-07-19", "Marine Day moves to 22 July"),
          games2021().closed("2021-07-22", "Marine Day, moved for the Olympics"),
          games2021().closed("2021-07-23", "Sports Day, moved for the Olympics"),
          games2021().closed("2021-08-09", "Mountain Day, moved for the Olympics"),
          games2021().session("2021-08-11", "Mountain Day moves to 8 August"),
          games2021().session("2021-10-11", "Sports Day moves to 23 July"));

  private static final Notice FAILURE =
      knownAt("2020-10-01", "JPX news release of 19 October 2020")
          .closed("2020-10-01", "Failure of the trading system, all day");

  private static Single act2018() {
    return knownAt("2018-12-14", "Act 99 of 2018");
  }

  private static Single games2020() {
    return knownAt("2018-06-20", "Act on special measures for the Olympics, amended 2018");
  }

  private static Single games2021() {
    return knownAt("2020-12-04", "Act on special measures for the Olympics, amended 2020");
  }

  private Tokyo() {}

  static Almanac stockExchange() {
    return new Almanac(
        ACT + "; " + TURN,
        Stream.concat(TURN_OF_THE_YEAR.stream(), HOLIDAYS.stream()).toList(),
        Stream.of(EMPERORS, OLYMPICS, List.of(FAILURE)).flatMap(List::stream).toList());
  }
}
