package io.indexwright.application.memory;

import io.indexwright.allocation.RebalanceId;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Orders in maps. */
public final class InMemoryOrders implements Orders {
  private final Ledgers ledgers;
  private final Instruments instruments;
  private final Map<RebalanceId, Written> rebalances = new LinkedHashMap<>();
  private final Map<OrderId, Order> byId = new LinkedHashMap<>();
  private final Map<ExecutionId, OrderId> executions = new HashMap<>();

  /** Takes orders in {@code instruments}, of portfolios that {@code ledgers} has opened. */
  public InMemoryOrders(Ledgers ledgers, Instruments instruments) {
    this.ledgers = ledgers;
    this.instruments = instruments;
  }

  @Override
  public void write(RebalanceId rebalance, PortfolioId portfolio, List<Order> orders) {
    if (!knows(rebalance)) {
      Orders.requireUnsent(orders);
      check(portfolio, orders);
      rebalances.put(rebalance, new Written(portfolio, orders.stream().map(Order::id).toList()));
      orders.forEach(order -> byId.put(order.id(), order));
    }
  }

  private void check(PortfolioId portfolio, List<Order> orders) {
    if (ledgers.account(portfolio).isEmpty()) {
      throw new IllegalStateException("no such portfolio: " + portfolio);
    }
    SortedSet<InstrumentId> unknown =
        new TreeSet<>(orders.stream().map(order -> order.ticket().instrument()).toList());
    unknown.removeAll(instruments.find(new TreeSet<>(unknown)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
    if (orders.stream().map(Order::id).anyMatch(byId::containsKey)) {
      throw new IllegalStateException("an order was written for another rebalance: " + orders);
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
    Order after = known.updatedBy(order);
    after.fills().forEach(fill -> checkOwn(fill, after));
    after.fills().forEach(fill -> executions.put(fill.id(), after.id()));
    byId.put(order.id(), after);
  }

  private void checkOwn(Fill fill, Order order) {
    if (!executions.getOrDefault(fill.id(), order.id()).equals(order.id())) {
      throw new IllegalStateException("an execution is known of another order: " + fill.id());
    }
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
