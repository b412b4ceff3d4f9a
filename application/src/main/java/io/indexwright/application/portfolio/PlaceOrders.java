package io.indexwright.application.portfolio;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Transactions;
import io.indexwright.order.Order;
import java.util.List;

/** Writes down the orders of a rebalance: once, however often it is asked. */
public final class PlaceOrders {
  private final PreviewRebalance preview;
  private final Orders orders;
  private final Transactions transactions;

  public PlaceOrders(PreviewRebalance preview, Orders orders, Transactions transactions) {
    this.preview = preview;
    this.orders = orders;
    this.transactions = transactions;
  }

  /**
   * Plans the rebalance unless it was planned before, and returns its orders as they stand.
   *
   * @throws IllegalStateException if it cannot be planned: something has no price, or cash is owed
   */
  public List<Order> place(Rebalance rebalance) {
    return transactions.inOne(
        () -> {
          if (!orders.knows(rebalance.id())) {
            orders.write(rebalance.id(), rebalance.portfolio(), planned(rebalance));
          }
          return orders.of(rebalance.id());
        });
  }

  private List<Order> planned(Rebalance rebalance) {
    return preview
        .preview(rebalance)
        .<Allocation>fold(
            AllocationOutcome.Planned::allocation,
            unpriced -> refused("there is no price for " + unpriced.instruments()),
            overdrawn -> refused(overdrawn.missing() + " would still be owed"))
        .tickets()
        .stream()
        .map(ticket -> Order.planned(rebalance.id().orderIn(ticket.instrument()), ticket))
        .toList();
  }

  private static Allocation refused(String reason) {
    throw new IllegalStateException("the rebalance cannot be planned: " + reason);
  }
}
