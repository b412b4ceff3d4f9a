package io.indexwright.application.feed;

import io.indexwright.instrument.InstrumentId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An instrument as a source is asked for it.
 *
 * @param market the market identifier code of ISO 10383, four capital letters or digits
 * @param symbol as the source writes it: without commas and spaces
 * @param currency that its prices must be in
 * @param zone in which the market counts its days
 */
public record Ticker(
    InstrumentId instrument, String market, String symbol, Currency currency, ZoneId zone) {
  private static final Pattern MARKET = Pattern.compile("[A-Z0-9]{4}");
  private static final Pattern SYMBOL = Pattern.compile("[^\\s,]{1,32}");

  /** Refuses another form of a market, and a symbol that cannot stand in a list. */
  public Ticker {
    if (!MARKET.matcher(market).matches()) {
      throw new IllegalArgumentException("not a market such as XNYS: " + market);
    }
    if (!SYMBOL.matcher(symbol).matches()) {
      throw new IllegalArgumentException(
          "not a symbol of 1 to 32 characters without commas and spaces: " + symbol);
    }
  }

  @Override
  public String toString() {
    return symbol + " on " + market;
  }
}
