package io.indexwright.overlay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

/** How much of an index is in which currency. */
public interface CurrencyWeights {

  /**
   * Returns the weights at a close; that of the currency of the index itself may be left out.
   *
   * @return 0.25 for a quarter
   */
  Map<Currency, BigDecimal> at(LocalDate date);

  /** Has nothing in other currencies. */
  static CurrencyWeights none() {
    return date -> Map.of();
  }

  /** Has everything in one currency. */
  static CurrencyWeights allIn(Currency currency) {
    return date -> Map.of(currency, BigDecimal.ONE);
  }
}
