package io.indexwright.application.port.trading;

import io.indexwright.application.port.UnavailableException;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import java.util.List;

/** Whoever can be told of a change to an order. Telling him twice is harmless. */
public interface Amendments {

  /**
   * Asks for what is open of an order to be withdrawn.
   *
   * @return everything that was reported of the order so far, those told before included; the
   *     withdrawal is among it only if it was done
   * @throws UnavailableException if no answer was had; it may have been withdrawn all the same
   */
  List<OrderEvent> withdraw(Order order);

  /**
   * Asks for an order to be worked on other terms from now on.
   *
   * @return as above
   * @throws UnavailableException as above
   */
  List<OrderEvent> replace(Order order, OrderEvent.Replaced terms);
}
