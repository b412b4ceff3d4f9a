package io.indexwright.application.memory;

import io.indexwright.allocation.RebalanceId;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders in maps. */
public final class InMemoryOrders implements Orders {
  private final Ledgers ledgers;
  private final Map<RebalanceId, Written> rebalances = new LinkedHashMap<>();
  private final Map<OrderId, Order> byId = new LinkedHashMap<>();

  /** Takes orders of portfolios that {@code ledgers} has opened. */
  public InMemoryOrders(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public void write(RebalanceId rebalance, PortfolioId portfolio, List<Order> orders) {
    if (ledgers.account(portfolio).isEmpty()) {
      throw new IllegalStateException("no such portfolio: " + portfolio);
    }
    if (!knows(rebalance)) {
      rebalances.put(rebalance, new Written(portfolio, orders.stream().map(Order::id).toList()));
      orders.forEach(order -> byId.put(order.id(), order));
    }
  }

  @Override
  public boolean knows(RebalanceId rebalance) {
    return rebalances.containsKey(rebalance);
  }

  @Override
  public void update(Order order) {
    Order known =
        find(order.id())
            .orElseThrow(() -> new IllegalStateException("no such order: " + order.id()));
    if (!order.fills().containsAll(known.fills())) {
      throw new IllegalStateException("the order is ahead of this update: " + order.id());
    }
    byId.put(order.id(), order);
  }

  @Override
  public Optional<Order> find(OrderId order) {
    return Optional.ofNullable(byId.get(order));
  }

  @Override
  public List<Order> of(RebalanceId rebalance) {
    return Optional.ofNullable(rebalances.get(rebalance)).map(this::ordersOf).orElse(List.of());
  }

  @Override
  public List<Order> of(PortfolioId portfolio) {
    return rebalances.values().stream()
        .filter(written -> written.portfolio().equals(portfolio))
        .flatMap(written -> ordersOf(written).stream())
        .toList();
  }

  private List<Order> ordersOf(Written written) {
    return written.orders().stream().flatMap(id -> find(id).stream()).toList();
  }

  private record Written(PortfolioId portfolio, List<OrderId> orders) {}
}
