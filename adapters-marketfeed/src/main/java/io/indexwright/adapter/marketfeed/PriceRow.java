package io.indexwright.adapter.marketfeed;

import io.indexwright.allocation.trading.Terms;
import io.indexwright.market.Price;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What one unit costs, and how it is traded.
 *
 * @param perUnit more than zero
 * @param currency if the row says it
 */
public record PriceRow(BigDecimal perUnit, Optional<Currency> currency, Terms terms) {

  /** Returns the price, in {@code otherwise} if the row does not say its currency. */
  public Price price(Currency otherwise) {
    return new Price(perUnit, currency.orElse(otherwise));
  }
}
