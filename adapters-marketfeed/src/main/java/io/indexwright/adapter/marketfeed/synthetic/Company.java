package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.Locale;

/**
 * A company that never was.
 *
 * @param number from 1 on
 */
record Company(int number, String name, Sector sector, Venue venue) {
  private static final int LETTERS = 3;
  private static final int DIGITS = 6;

  static Company of(long seed, int number) {
    Noise noise = Noise.of(seed, "company", number);
    Sector sector = Sector.drawn(noise);
    return new Company(number, sector.company(noise), sector, Venue.drawn(noise));
  }

  /** Returns the number of the company whose symbol this would be, or 0. */
  static int number(String symbol) {
    return symbol.matches("[A-Z]{" + LETTERS + "}[0-9]{" + DIGITS + "}")
        ? Integer.parseInt(symbol.substring(LETTERS))
        : 0;
  }

  /** Three letters of the name and six digits: no exchange has such symbols. */
  String symbol() {
    String digits = Integer.toString(number);
    return name.substring(0, LETTERS).toUpperCase(Locale.ROOT)
        + "0".repeat(DIGITS - digits.length())
        + digits;
  }

  /** Under an id that names the seed, so that two markets never share an instrument. */
  Followed followed(long seed) {
    InstrumentId id = new InstrumentId("SYN" + seed + ":" + symbol());
    return new Followed(
        new Instrument(id, name, venue.currency()),
        new Ticker(id, venue.market(), symbol(), venue.currency(), venue.zone()),
        sector.words());
  }
}
