package io.indexwright.application.blotter;

import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;

/** An order, and where it belongs. */
public record BlotterLine(PortfolioId portfolio, RunId run, Order order) {

  /** Names the order. */
  public OrderId id() {
    return order.id();
  }
}
