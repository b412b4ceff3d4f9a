package io.indexwright.application.port;

import io.indexwright.dealing.Clearance;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * Sends orders, none twice, in the same way.
   *
   * @throws UnavailableException if of one of them no answer was had; any may have been taken
   */
  default Map<OrderId, List<OrderEvent>> placeEach(Collection<Clearance.Cleared> cleared) {
    Map<OrderId, List<OrderEvent>> reports = new HashMap<>();
    cleared.forEach(one -> reports.put(one.order().id(), place(one)));
    return reports;
  }
}
