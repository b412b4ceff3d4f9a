package io.indexwright.calendar.exchange;

import static io.indexwright.calendar.exchange.AnnualDay.easter;
import static io.indexwright.calendar.exchange.AnnualDay.last;
import static io.indexwright.calendar.exchange.AnnualDay.on;
import static io.indexwright.calendar.exchange.Holiday.closed;
import static io.indexwright.calendar.exchange.Holiday.early;
import static io.indexwright.calendar.exchange.Single.knownAt;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MAY;
import static java.time.Month.OCTOBER;

import io.indexwright.calendar.Notice;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Stock Exchange of Hong Kong: the general holidays, and until 22 September 2024 the days that
 * a typhoon or a black rainstorm took whole. Mornings alone that were lost are sessions.
 */
final class HongKong {
  private static final String ORDINANCE = "General Holidays Ordinance (Cap. 149) as amended";

  private static final List<Holiday> FIXED =
      List.of(
          closed("New Year's Day", on(JANUARY, 1), Observance.SUNDAY_ON_NEXT_FREE_DAY),
          closed("Good Friday", easter(-2), Observance.LOST),
          closed("Day after Good Friday", easter(-1), Observance.LOST),
          closed("Easter Monday", easter(1), Observance.LOST),
          closed("Queen's Birthday", Moon.QUEENS_BIRTHDAY, Observance.LOST),
          closed("Liberation Day", last(MONDAY, AUGUST), Observance.LOST).until(1996),
          moving("Labour Day", on(MAY, 1)).from(1999, "1998-12-31"),
          moving("Establishment Day", on(JULY, 1)).from(1997, "1997-06-30"),
          moving("National Day", on(OCTOBER, 1)).from(1997, "1997-07-01"),
          moving("Christmas Day", on(DECEMBER, 25)),
          moving("First weekday after Christmas Day", on(DECEMBER, 26)),
          early("Christmas Eve", on(DECEMBER, 24), Observance.LOST),
          early("New Year's Eve", on(DECEMBER, 31), Observance.LOST));

  private static final List<Holiday> LUNAR =
      List.of(
          closed("Lunar New Year's Day", Moon.NEW_YEAR, Observance.LOST),
          closed("Second day of Lunar New Year", Moon.NEW_YEAR.plusDays(1), Observance.LOST),
          closed("Third day of Lunar New Year", Moon.NEW_YEAR.plusDays(2), Observance.LOST),
          closed("Day before Lunar New Year", Moon.DAY_BEFORE_NEW_YEAR, Observance.LOST),
          closed("Fourth day of Lunar New Year", Moon.FOURTH_OF_NEW_YEAR, Observance.LOST),
          early("Lunar New Year's Eve", Moon.NEW_YEAR.plusDays(-1), Observance.LOST),
          moving("Ching Ming Festival", Moon.CHING_MING),
          moving("Buddha's Birthday", Moon.BUDDHAS_BIRTHDAY).from(1999, "1998-12-31"),
          moving("Tuen Ng Festival", Moon.TUEN_NG),
          closed("Day after Mid-Autumn Festival", Moon.MID_AUTUMN.plusDays(1), Observance.LOST)
              .until(2011),
          moving("Day after Mid-Autumn Festival", Moon.MID_AUTUMN.plusDays(1))
              .from(2012, "2011-12-31"),
          moving("Chung Yeung Festival", Moon.CHUNG_YEUNG));

  private static Holiday moving(String name, AnnualDay day) {
    return closed(name, day, Observance.SUNDAY_ON_NEXT_FREE_DAY);
  }

  private static final List<Notice> APPOINTED =
      List.of(
          knownAt("1997-06-30", ORDINANCE).closed("1997-07-02", "Day after the handover"),
          knownAt("1997-07-01", ORDINANCE).closed("1997-08-18", "Sino-Japanese War Victory Day"),
          knownAt("1997-07-01", ORDINANCE).closed("1997-10-02", "Day after National Day"),
          knownAt("1997-07-01", ORDINANCE).closed("1998-08-17", "Sino-Japanese War Victory Day"),
          knownAt("1997-07-01", ORDINANCE).closed("1998-10-02", "Day after National Day"),
          knownAt("1999-12-30", "Legal Notice 191 of 1999")
              .closed("1999-12-31", "Eve of the year 2000"),
          knownAt("2015-09-02", ORDINANCE)
              .closed("2015-09-03", "Seventy years since the end of the war"));

  private static final List<Notice> STORMS =
      List.of(
          storm("1992-07-22", "Typhoon Gary"),
          storm("1993-09-17", "Typhoon Becky"),
          storm("1999-09-16", "Typhoon York"),
          storm("2001-07-06", "Typhoon Utor"),
          storm("2001-07-25", "Typhoon Yutu"),
          storm("2008-08-06", "Typhoon Kammuri"),
          storm("2008-08-22", "Typhoon Nuri"),
          storm("2011-09-29", "Typhoon Nesat"),
          storm("2013-08-14", "Typhoon Utor"),
          storm("2016-08-02", "Typhoon Nida"),
          storm("2016-10-21", "Typhoon Haima"),
          storm("2017-08-23", "Typhoon Hato"),
          storm("2020-10-13", "Typhoon Nangka"),
          storm("2021-10-13", "Typhoon Kompasu"),
          storm("2023-07-17", "Typhoon Talim"),
          storm("2023-09-01", "Typhoon Saola"),
          storm("2023-09-08", "Black rainstorm"),
          storm("2024-09-06", "Typhoon Yagi"));

  private static Notice storm(String day, String name) {
    return knownAt(day, "HKEX market communication of the day").closed(day, name);
  }

  private HongKong() {}

  static Almanac stockExchange() {
    return new Almanac(
        ORDINANCE + "; HKEX trading hours",
        Stream.concat(FIXED.stream(), LUNAR.stream()).toList(),
        Stream.concat(APPOINTED.stream(), STORMS.stream()).toList());
  }
}
