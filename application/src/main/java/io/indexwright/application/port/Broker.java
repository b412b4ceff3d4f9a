package io.indexwright.application.port;

import io.indexwright.order.Order;
import io.indexwright.order.Placement;

/** Whoever trades for us. */
public interface Broker {

  /**
   * Sends an order, or asks again about one that was sent before: the id of the order makes
   * repeating it harmless.
   *
   * @throws UnavailableException if no answer was had; the order may have been taken all the same
   */
  Placement place(Order order);
}
