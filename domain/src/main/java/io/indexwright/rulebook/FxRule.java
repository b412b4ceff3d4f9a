package io.indexwright.rulebook;

import io.indexwright.rates.Conversion;
import io.indexwright.rates.FxRates;
import java.util.Currency;

/** How prices in other currencies become prices in that of the index. */
public sealed interface FxRule {

  /** Returns what brings other currencies to that of the index. */
  Conversion conversion(FxRates rates, Currency to);

  /** Not at all: everything is priced in the currency of the index, or refused. */
  record SingleCurrency() implements FxRule {

    /** Knows no rate but that of the currency of the index in itself. */
    @Override
    public Conversion conversion(FxRates rates, Currency to) {
      return new Conversion(FxRates.none(), "SINGLE_CURRENCY", 0, to);
    }
  }

  /**
   * At one rate a day.
   *
   * @param fixing whose rate, such as {@code ECB}; not blank
   * @param days how many calendar days old a rate may be where a date has none; 0 or more
   */
  record AtFixing(String fixing, Direction direction, int days) implements FxRule {
    /** Refuses a fixing without a name, and days below zero. */
    public AtFixing {
      if (days < 0) {
        throw new IllegalArgumentException("days of a rate must not be negative: " + days);
      }
      if (fixing.isBlank()) {
        throw new IllegalArgumentException("a fixing needs a name");
      }
    }

    @Override
    public Conversion conversion(FxRates rates, Currency to) {
      return new Conversion(rates, fixing, days, to);
    }
  }

  /** Which way the rates of a fixing are stated. */
  enum Direction {
    /** Units of the index currency for one unit of the constituent's. */
    INDEX_PER_LOCAL,
    /** Units of the constituent's currency for one unit of the index's. */
    LOCAL_PER_INDEX
  }
}
