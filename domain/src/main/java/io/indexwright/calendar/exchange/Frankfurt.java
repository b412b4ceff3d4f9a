package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.AnnualDay.easter;
import static io.indexwright.calendar.exchange.AnnualDay.on;
import static io.indexwright.calendar.exchange.Holiday.closed;
import static io.indexwright.calendar.exchange.Holiday.early;
import static io.indexwright.calendar.exchange.Single.knownAt;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;

import io.indexwright.calendar.Notice;
import java.util.List;

/**
 * Xetra, and before its start on 28 November 1997 the Frankfurt exchange. Until 1999 it kept the
 * holidays of Hesse; from 2000 it traded on four of them, and twice changed its mind.
 */
final class Frankfurt {
  private static final String CALENDARS = "Trading calendars of Deutsche Börse";

  private static final List<Holiday> HOLIDAYS =
      List.of(
          closed("New Year's Day", on(JANUARY, 1), Observance.LOST),
          closed("Good Friday", easter(-2), Observance.LOST),
          closed("Easter Monday", easter(1), Observance.LOST),
          closed("Labour Day", on(MAY, 1), Observance.LOST),
          closed("Ascension Day", easter(39), Observance.LOST).until(1999),
          closed("Whit Monday", easter(50), Observance.LOST).until(1999),
          closed("Whit Monday", easter(50), Observance.LOST).from(2015, "2014-12-31").until(2021),
          closed("Corpus Christi", easter(60), Observance.LOST).until(1999),
          closed("Day of German Unity", on(OCTOBER, 3), Observance.LOST)
              .from(1990, "1990-09-30")
              .until(1999),
          closed("Day of German Unity", on(OCTOBER, 3), Observance.LOST)
              .from(2014, "2013-12-31")
              .until(2021),
          closed(
                  "Day of Repentance",
                  new AnnualDay.FirstFrom(NOVEMBER, 16, WEDNESDAY),
                  Observance.LOST)
              .until(1994),
          closed("Christmas Eve", on(DECEMBER, 24), Observance.LOST),
          closed("Christmas Day", on(DECEMBER, 25), Observance.LOST),
          closed("Second Christmas Day", on(DECEMBER, 26), Observance.LOST),
          closed("New Year's Eve", on(DECEMBER, 31), Observance.LOST),
          early("Last session of the year", on(DECEMBER, 30), Observance.WEEKEND_ON_FRIDAY)
              .from(2010, "2009-12-31"));

  private static final List<Notice> SINGLE =
      List.of(
          knownAt("2000-10-02", "Deutsche Börse and Eurex, joint statement of 2000")
              .closed("2000-10-03", "Ten years of German unity"),
          knownAt("2006-12-31", CALENDARS).closed("2007-05-28", "Whit Monday"),
          knownAt("2016-12-31", CALENDARS)
              .closed("2017-10-31", "Five hundred years of Reformation"));

  private Frankfurt() {}

  static Almanac xetra() {
    return new Almanac(CALENDARS, HOLIDAYS, SINGLE);
  }
}
