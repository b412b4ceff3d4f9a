package io.indexwright.application.port;

import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every order that was ever written down. */
public interface Orders {

  /**
   * Writes down the orders of a run, all or none, before any is sent. Only the first call for a run
   * writes; a later one changes nothing, whatever it brings.
   *
   * @param approved nothing else has orders
   * @throws IllegalArgumentException if an order is not {@link Order#isPlain}
   * @throws IllegalStateException if the portfolio or an instrument is not known
   */
  void write(RunApproval.Approved approved);

  /** Returns whose run it is, if it was written down, even with no order. */
  Optional<PortfolioId> portfolioOf(RunId run);

  /**
   * Brings a written order up to date: its state, and the fills that are not known yet. What was
   * heard before changes nothing; of an execution, what was told first stays.
   *
   * @return the order as it stands then
   * @throws IllegalStateException if the order was not written down, an event contradicts what is
   *     known of it, or an execution is known of another order
   * @throws IllegalArgumentException if the order is then not {@link Order#isPlain}
   */
  Order hear(OrderId order, List<OrderEvent> events);

  /** Returns the order, if it was written down. */
  Optional<Order> find(OrderId order);

  /** Returns the orders of a run as they were written. */
  List<Order> of(RunId run);

  /** Returns the orders of a portfolio, the earlier run first, each as it was written. */
  List<Order> of(PortfolioId portfolio);

  /** Returns those orders of a portfolio of which something is open, as {@link #of} has them. */
  List<Order> open(PortfolioId portfolio);

  /**
   * Returns those orders of a portfolio that were approved at {@code fromInclusive} or later, as
   * {@link #of} has them.
   */
  List<Order> approvedSince(PortfolioId portfolio, Instant fromInclusive);

  /**
   * Lets an order pass whose every part can be kept.
   *
   * @throws IllegalArgumentException if it is not {@link Order#isPlain}
   */
  static void requirePlain(Order order) {
    if (!order.isPlain()) {
      throw new IllegalArgumentException("such an order cannot be kept yet: " + order);
    }
  }
}
