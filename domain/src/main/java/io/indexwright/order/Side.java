package io.indexwright.order;

import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;

/** Which way an order trades. */
public enum Side {
  /** Units come in, cash goes out. */
  BUY,
  /** Units go out, cash comes in. */
  SELL;

  /**
   * Returns true if {@code price} is {@code mark} or farther in the direction that this side's
   * trading pushes prices: higher for a buy, lower for a sale.
   *
   * @throws CurrencyMismatchException if the two are in different currencies
   */
  public boolean isAtOrBeyond(Price price, Price mark) {
    CurrencyMismatchException.check(mark.currency(), price.currency());
    int higher = price.perUnit().compareTo(mark.perUnit());
    return this == BUY ? higher >= 0 : higher <= 0;
  }
}
