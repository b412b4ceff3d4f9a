package io.indexwright.order;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;

/**
 * What is to be traded, at which prices, and for how long.
 *
 * @param quantity more than zero
 */
public record OrderTicket(
    InstrumentId instrument,
    Side side,
    Quantity quantity,
    OrderType type,
    TimeInForce timeInForce) {

  /** Refuses an order for nothing. */
  public OrderTicket {
    if (quantity.equals(Quantity.NONE)) {
      throw new IllegalArgumentException("an order must be for something: " + instrument);
    }
  }

  /** Trades at the market, today. */
  public OrderTicket(InstrumentId instrument, Side side, Quantity quantity) {
    this(instrument, side, quantity, OrderType.market(), TimeInForce.day());
  }

  /** Returns the same ticket for another quantity. */
  public OrderTicket forQuantity(Quantity other) {
    return new OrderTicket(instrument, side, other, type, timeInForce);
  }

  /** Returns the same ticket under other terms. */
  public OrderTicket as(OrderType otherType, TimeInForce otherTimeInForce) {
    return new OrderTicket(instrument, side, quantity, otherType, otherTimeInForce);
  }

  /** Returns true if it may trade where the market has traded last. */
  public boolean isTradedAt(Price last) {
    return type.isTriggeredBy(side, last) && type.allows(side, last);
  }
}
