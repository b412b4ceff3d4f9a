package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.AnnualDay.easter;
import static io.indexwright.calendar.exchange.AnnualDay.last;
import static io.indexwright.calendar.exchange.AnnualDay.nth;
import static io.indexwright.calendar.exchange.AnnualDay.on;
import static io.indexwright.calendar.exchange.Holiday.closed;
import static io.indexwright.calendar.exchange.Holiday.early;
import static io.indexwright.calendar.exchange.Single.knownAt;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.SEPTEMBER;

import io.indexwright.calendar.Notice;
import java.util.List;
import java.util.stream.Stream;

/**
 * The New York Stock Exchange and Nasdaq, which keep the same days. Only the former's sessions that
 * ended early without warning are recorded.
 */
final class NewYork {
  private static final String RULES = "NYSE Rule 7.2; NYSE, list of closings since 1885";
  private static final String CLOSINGS = "NYSE, list of closings since 1885";
  private static final String ATTACKS = "Attacks on the World Trade Center";

  /** New Year's Day is lost on a Saturday, because the year's accounts end on that Friday. */
  private static final List<Holiday> HOLIDAYS =
      List.of(
          closed("New Year's Day", on(JANUARY, 1), Observance.SUNDAY_ON_MONDAY),
          closed("Martin Luther King Day", nth(3, MONDAY, JANUARY), Observance.LOST)
              .from(1998, "1997-12-31"),
          closed("Washington's Birthday", nth(3, MONDAY, FEBRUARY), Observance.LOST),
          closed("Good Friday", easter(-2), Observance.LOST),
          closed("Memorial Day", last(MONDAY, MAY), Observance.LOST),
          closed("Juneteenth", on(JUNE, 19), Observance.NEAREST_WEEKDAY).from(2022, "2021-12-31"),
          closed("Independence Day", on(JULY, 4), Observance.NEAREST_WEEKDAY),
          closed("Labor Day", nth(1, MONDAY, SEPTEMBER), Observance.LOST),
          closed("Thanksgiving Day", nth(4, THURSDAY, NOVEMBER), Observance.LOST),
          closed("Christmas Day", on(DECEMBER, 25), Observance.NEAREST_WEEKDAY),
          early("Day before Independence Day", on(JULY, 3), Observance.LOST)
              .only(MONDAY, TUESDAY, THURSDAY)
              .from(1995, "1994-12-31"),
          early("Day before Independence Day", on(JULY, 3), Observance.LOST)
              .only(WEDNESDAY)
              .from(2013, "2012-12-31"),
          early("Day after Independence Day", on(JULY, 5), Observance.LOST)
              .only(FRIDAY)
              .from(1995, "1994-12-31")
              .until(2012),
          early("Day after Thanksgiving", nth(4, THURSDAY, NOVEMBER).plusDays(1), Observance.LOST)
              .from(1992, "1991-12-31"),
          early("Christmas Eve", on(DECEMBER, 24), Observance.LOST)
              .only(MONDAY, TUESDAY, WEDNESDAY, THURSDAY));

  private static final List<Notice> SHARED =
      List.of(
          knownAt("1994-04-26", CLOSINGS).closed("1994-04-27", "Funeral of President Nixon"),
          knownAt("1997-12-25", CLOSINGS).early("1997-12-26", "Day after Christmas"),
          knownAt("1999-12-30", CLOSINGS).early("1999-12-31", "Eve of the year 2000"),
          knownAt("2001-09-11", CLOSINGS).closed("2001-09-11", ATTACKS),
          knownAt("2001-09-11", CLOSINGS).closed("2001-09-12", ATTACKS),
          knownAt("2001-09-12", CLOSINGS).closed("2001-09-13", ATTACKS),
          knownAt("2001-09-13", CLOSINGS).closed("2001-09-14", ATTACKS),
          knownAt("2003-12-25", CLOSINGS).early("2003-12-26", "Day after Christmas"),
          knownAt("2004-06-10", CLOSINGS)
              .closed("2004-06-11", "Day of mourning for President Reagan"),
          knownAt("2006-12-28", CLOSINGS)
              .closed("2007-01-02", "Day of mourning for President Ford"),
          knownAt("2012-10-28", "NYSE notice of 28 October 2012")
              .closed("2012-10-29", "Hurricane Sandy"),
          knownAt("2012-10-29", "NYSE notice of 29 October 2012")
              .closed("2012-10-30", "Hurricane Sandy"),
          knownAt("2018-12-01", "NYSE notice of 1 December 2018")
              .closed("2018-12-05", "Day of mourning for President George H. W. Bush"),
          knownAt("2024-12-30", "NYSE notice of 30 December 2024")
              .closed("2025-01-09", "Day of mourning for President Carter"));

  private static final List<Notice> UNFORESEEN =
      List.of(
          knownAt("1994-02-11", CLOSINGS).early("1994-02-11", "Snowstorm"),
          knownAt("1996-01-08", CLOSINGS).early("1996-01-08", "Snowstorm"),
          knownAt("1997-10-27", CLOSINGS).early("1997-10-27", "Circuit breakers"),
          knownAt("2005-06-01", CLOSINGS).early("2005-06-01", "Communication problems"));

  private NewYork() {}

  static Almanac stockExchange() {
    return new Almanac(
        RULES, HOLIDAYS, Stream.concat(SHARED.stream(), UNFORESEEN.stream()).toList());
  }

  static Almanac nasdaq() {
    return new Almanac(RULES, HOLIDAYS, SHARED);
  }
}
