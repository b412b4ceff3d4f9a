package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.AnnualDay.easter;
import static io.indexwright.calendar.exchange.AnnualDay.last;
import static io.indexwright.calendar.exchange.AnnualDay.nth;
import static io.indexwright.calendar.exchange.AnnualDay.on;
import static io.indexwright.calendar.exchange.Holiday.closed;
import static io.indexwright.calendar.exchange.Holiday.early;
import static io.indexwright.calendar.exchange.Single.knownAt;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;

import io.indexwright.calendar.Notice;
import java.util.List;

/** The London Stock Exchange: the bank holidays of England and Wales. */
final class London {
  private static final String ACT = "Banking and Financial Dealings Act 1971; LSE business days";
  private static final String GOVERNMENT = "Proclamation under the Act of 1971, announced by ";

  private static final List<Holiday> HOLIDAYS =
      List.of(
          closed("New Year's Day", on(JANUARY, 1), Observance.WEEKEND_ON_NEXT_FREE_DAY),
          closed("Good Friday", easter(-2), Observance.LOST),
          closed("Easter Monday", easter(1), Observance.LOST),
          closed("Early May bank holiday", nth(1, MONDAY, MAY), Observance.LOST),
          closed("Spring bank holiday", last(MONDAY, MAY), Observance.LOST),
          closed("Summer bank holiday", last(MONDAY, AUGUST), Observance.LOST),
          closed("Christmas Day", on(DECEMBER, 25), Observance.WEEKEND_ON_NEXT_FREE_DAY),
          closed("Boxing Day", on(DECEMBER, 26), Observance.WEEKEND_ON_NEXT_FREE_DAY),
          early("Christmas Eve", on(DECEMBER, 24), Observance.WEEKEND_ON_FRIDAY),
          early("New Year's Eve", on(DECEMBER, 31), Observance.WEEKEND_ON_FRIDAY));

  /** A bank holiday that moves leaves a session behind. */
  private static final List<Notice> SINGLE =
      List.of(
          known("1994-12-31").session("1995-05-01", "Early May bank holiday moves to 8 May"),
          known("1994-12-31").closed("1995-05-08", "Fifty years since VE Day"),
          known("1998-12-31").closed("1999-12-31", "Eve of the year 2000"),
          known("2001-12-31").session("2002-05-27", "Spring bank holiday moves to 4 June"),
          known("2001-12-31").closed("2002-06-03", "Golden Jubilee of Elizabeth II"),
          known("2001-12-31").closed("2002-06-04", "Spring bank holiday, moved from 27 May"),
          known("2010-11-23").closed("2011-04-29", "Wedding of Prince William"),
          known("2010-01-05").session("2012-05-28", "Spring bank holiday moves to 4 June"),
          known("2010-01-05").closed("2012-06-04", "Spring bank holiday, moved from 28 May"),
          known("2010-01-05").closed("2012-06-05", "Diamond Jubilee of Elizabeth II"),
          known("2019-06-07").session("2020-05-04", "Early May bank holiday moves to 8 May"),
          known("2019-06-07").closed("2020-05-08", "Seventy-five years since VE Day"),
          known("2020-11-12").session("2022-05-30", "Spring bank holiday moves to 2 June"),
          known("2020-11-12").closed("2022-06-02", "Spring bank holiday, moved from 30 May"),
          known("2020-11-12").closed("2022-06-03", "Platinum Jubilee of Elizabeth II"),
          known("2022-09-10").closed("2022-09-19", "Funeral of Elizabeth II"),
          known("2022-11-06").closed("2023-05-08", "Coronation of Charles III"));

  private static Single known(String day) {
    return knownAt(day, GOVERNMENT + day);
  }

  private London() {}

  static Almanac stockExchange() {
    return new Almanac(ACT, HOLIDAYS, SINGLE);
  }
}
