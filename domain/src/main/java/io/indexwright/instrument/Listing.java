package io.indexwright.instrument;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which symbol an instrument trades on a market, and when.
 *
 * @param market the market identifier code of ISO 10383, four capital letters or digits
 * @param symbol as the market writes it; not blank
 * @param from the first date
 * @param until the first date on which it is no longer so; empty if that is not known
 */
public record Listing(
    InstrumentId instrument,
    String market,
    String symbol,
    LocalDate from,
    Optional<LocalDate> until) {
  private static final Pattern MARKET = Pattern.compile("[A-Z0-9]{4}");

  /** Refuses another form of a market, a blank symbol, and an end before the beginning. */
  public Listing {
    if (!MARKET.matcher(market).matches()) {
      throw new IllegalArgumentException("not a market such as XNYS: " + market);
    }
    if (symbol.isBlank()) {
      throw new IllegalArgumentException("a listing needs a symbol: " + instrument);
    }
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new IllegalArgumentException(
          "the listing of " + symbol + " ends before it begins: " + from + " to " + until.get());
    }
  }

  /** Returns true if it holds on {@code date}. */
  public boolean holdsOn(LocalDate date) {
    return !date.isBefore(from) && until.filter(end -> !date.isBefore(end)).isEmpty();
  }

  /** Returns the same until {@code date}. */
  public Listing endingOn(LocalDate date) {
    return new Listing(instrument, market, symbol, from, Optional.of(date));
  }

  boolean overlaps(Listing other) {
    return until.filter(end -> !other.from.isBefore(end)).isEmpty()
        && other.until.filter(end -> !from.isBefore(end)).isEmpty();
  }
}
