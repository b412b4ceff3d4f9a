package io.indexwright.order;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;

/**
 * What is to be traded, at the market.
 *
 * @param quantity more than zero
 */
public record OrderTicket(InstrumentId instrument, Side side, Quantity quantity) {

  /** Refuses an order for nothing. */
  public OrderTicket {
    if (quantity.equals(Quantity.NONE)) {
      throw new IllegalArgumentException("an order must be for something: " + instrument);
    }
  }
}
