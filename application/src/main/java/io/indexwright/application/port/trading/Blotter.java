package io.indexwright.application.port.trading;

import io.indexwright.application.access.UserId;
import io.indexwright.application.blotter.BlotterLine;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.order.OrderId;
import java.util.Optional;

/** Every order, of whatever portfolio. */
public interface Blotter {

  /**
   * Returns orders in the order in which their runs were written, a page at a time. After an order
   * that he does not see comes nothing.
   *
   * @param owner whose portfolios they trade in; empty for everybody's
   * @param state the name of the only state they may be in; empty for every state
   */
  Page<BlotterLine, OrderId> lines(
      Optional<UserId> owner, Optional<String> state, PageRequest<OrderId> wanted);

  /** Returns an order, if it was written down. */
  Optional<BlotterLine> line(OrderId order);
}
