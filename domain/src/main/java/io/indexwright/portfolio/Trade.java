package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;

/**
 * What changed hands.
 *
 * @param quantity more than zero
 */
public record Trade(InstrumentId instrument, Side side, Quantity quantity) {

  /** Refuses a trade of nothing. */
  public Trade {
    if (quantity.equals(Quantity.NONE)) {
      throw new IllegalArgumentException("a trade must be of something: " + instrument);
    }
  }
}
