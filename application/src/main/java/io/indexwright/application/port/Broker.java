package io.indexwright.application.port;

import io.indexwright.dealing.Clearance;
import io.indexwright.order.OrderEvent;
import java.util.List;

/** Whoever trades for us. */
public interface Broker {

  /**
   * Sends an order, or asks again about one that was sent before: the id of the order makes
   * repeating it harmless.
   *
   * @param cleared what was judged; nothing else can be sent
   * @return everything that was reported of the order so far, those told before included
   * @throws UnavailableException if no answer was had; the order may have been taken all the same
   */
  List<OrderEvent> place(Clearance.Cleared cleared);
}
