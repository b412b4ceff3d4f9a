package io.indexwright.order;

import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * One execution reported by the venue.
 *
 * @param quantity more than zero
 * @param commission what the broker charged for it, in the currency of the price
 * @param executedAt by the venue's clock
 */
public record Fill(
    ExecutionId id, Quantity quantity, Price price, Money commission, Instant executedAt) {

  /** Refuses a fill of nothing. */
  public Fill {
    if (quantity.equals(Quantity.NONE)) {
      throw new IllegalArgumentException("a fill must fill something: " + id);
    }
  }

  /** Returns price times quantity, rounded half up to the currency, without the commission. */
  public Money consideration() {
    return price.times(quantity, RoundingMode.HALF_UP);
  }
}
