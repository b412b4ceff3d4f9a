package io.indexwright.application.port;

import io.indexwright.allocation.RebalanceId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/** Every order that was ever written down. */
public interface Orders {

  /**
   * Writes down the orders of a rebalance, all or none, before any is sent. Only the first call for
   * a rebalance writes; a later one changes nothing, whatever it brings.
   *
   * @param orders in the order in which they are to be sent
   * @throws IllegalArgumentException if an order was sent already
   * @throws IllegalStateException if the portfolio or an instrument is not known, or an order was
   *     written for another rebalance
   */
  void write(RebalanceId rebalance, PortfolioId portfolio, List<Order> orders);

  /** Returns true if the rebalance was written down, even with no order. */
  boolean knows(RebalanceId rebalance);

  /**
   * Brings a written order up to date: its state, and the fills that are not known yet. Of an
   * execution that is known, what was told first stays.
   *
   * @throws IllegalStateException if the order was not written down, or is ahead of this one, or an
   *     execution is known of another order
   */
  void update(Order order);

  /** Returns the order, if it was written down. */
  Optional<Order> find(OrderId order);

  /** Returns the orders of a rebalance as they were written. */
  List<Order> of(RebalanceId rebalance);

  /** Returns the orders of a portfolio, the earlier rebalance first, each as it was written. */
  List<Order> of(PortfolioId portfolio);

  /**
   * Lets orders pass that nobody was told of.
   *
   * @throws IllegalArgumentException if one of {@code orders} was sent
   */
  static void requireUnsent(List<Order> orders) {
    if (!orders.stream().allMatch(Order::isUnsent)) {
      throw new IllegalArgumentException("an order was sent before it was written: " + orders);
    }
  }
}
