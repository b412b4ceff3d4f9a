package io.indexwright.application.portfolio;

import io.indexwright.allocation.RebalanceId;
import io.indexwright.application.port.Broker;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Transactions;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.Placement;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import java.util.List;

/**
 * Sends what is open of a rebalance and writes down what came of it. It can be stopped anywhere and
 * called again: an order is sent under the same id, a fill is kept once.
 */
public final class WorkOrders {
  private final Orders orders;
  private final Broker broker;
  private final Ledgers ledgers;
  private final Transactions transactions;

  public WorkOrders(Orders orders, Broker broker, Ledgers ledgers, Transactions transactions) {
    this.orders = orders;
    this.broker = broker;
    this.ledgers = ledgers;
    this.transactions = transactions;
  }

  /** Works every open order of {@code rebalance} and returns them all as they stand then. */
  public List<Order> work(RebalanceId rebalance, PortfolioId portfolio) {
    orders.of(rebalance).stream()
        .filter(order -> !order.state().isTerminal())
        .forEach(order -> record(order, broker.place(order), portfolio));
    return orders.of(rebalance);
  }

  /** The order and the ledger tell the same story, or neither is told. */
  private void record(Order order, Placement placement, PortfolioId portfolio) {
    Order after = placement.fold(taken -> filled(order, taken.fills()), no -> refused(order, no));
    transactions.inOne(
        () -> {
          orders.update(after);
          after.fills().stream()
              .map(fill -> LedgerEntry.of(order.ticket(), fill))
              .forEach(entry -> ledgers.append(portfolio, entry));
          return after;
        });
  }

  private static Order filled(Order order, List<Fill> fills) {
    Order working = order.acknowledged();
    for (Fill fill : fills) {
      working = working.filled(fill);
    }
    return working;
  }

  private static Order refused(Order order, Placement.Refused refusal) {
    return order.rejected(refusal.reason());
  }
}
