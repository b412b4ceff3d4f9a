package io.indexwright.application.portfolio;

import io.indexwright.application.port.Orders;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.OrderRun;

/**
 * Plans a rebalance and approves it in one step, for somebody who need not look at it: once,
 * however often it is asked.
 */
public final class PlaceOrders {
  private final PreviewRebalance preview;
  private final ApproveRun approve;
  private final Orders orders;

  public PlaceOrders(PreviewRebalance preview, ApproveRun approve, Orders orders) {
    this.preview = preview;
    this.approve = approve;
    this.orders = orders;
  }

  /**
   * Plans and approves the rebalance unless it was written before.
   *
   * @throws UnknownException if the portfolio was not opened, or the index has no level
   */
  public RunOutcome place(Rebalance rebalance, OrderRun.Consent consent) {
    return orders.portfolioOf(rebalance.id()).isPresent()
        ? new RunOutcome.Written(orders.of(rebalance.id()))
        : planned(rebalance, consent);
  }

  private RunOutcome planned(Rebalance rebalance, OrderRun.Consent consent) {
    return preview
        .preview(rebalance)
        .fold(
            planned -> approve.approve(rebalance.run(planned.allocation()), consent),
            RunOutcome.Unplanned::new,
            RunOutcome.Unplanned::new);
  }
}
