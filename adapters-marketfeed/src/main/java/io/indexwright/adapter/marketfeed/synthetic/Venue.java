package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import java.time.ZoneId;
import java.util.Currency;

/** Exchanges whose holidays, currencies and ticks the market borrows. */
enum Venue {
  NEW_YORK("XNYS", "USD", "America/New_York", 2, 1, 40),
  NASDAQ("XNAS", "USD", "America/New_York", 2, 1, 25),
  LONDON("XLON", "GBP", "Europe/London", 3, 0.75, 10),
  FRANKFURT("XETR", "EUR", "Europe/Berlin", 2, 0.9, 10),
  TOKYO("XTKS", "JPY", "Asia/Tokyo", 0, 120, 10),
  HONG_KONG("XHKG", "HKD", "Asia/Hong_Kong", 2, 8, 5);

  private final String market;
  private final String currency;
  private final ZoneId zone;
  private final int decimals;
  private final double level;
  private final int share;

  /**
   * Describes an exchange.
   *
   * @param decimals of a price: its tick is one unit of the last of them
   * @param level what a price of 1 is on other exchanges
   * @param share how many of a hundred companies are listed there
   */
  Venue(String market, String currency, String zone, int decimals, double level, int share) {
    this.market = market;
    this.currency = currency;
    this.zone = ZoneId.of(zone);
    this.decimals = decimals;
    this.level = level;
    this.share = share;
  }

  static Venue drawn(Noise noise) {
    int left = noise.below(100);
    for (Venue venue : values()) {
      left -= venue.share;
      if (left < 0) {
        return venue;
      }
    }
    throw new IllegalStateException("the shares of exchanges are not a hundred");
  }

  TradingCalendar calendar() {
    return ExchangeCalendars.of(new CalendarId(market)).orElseThrow();
  }

  String market() {
    return market;
  }

  Currency currency() {
    return Currency.getInstance(currency);
  }

  ZoneId zone() {
    return zone;
  }

  int decimals() {
    return decimals;
  }

  double level() {
    return level;
  }
}
