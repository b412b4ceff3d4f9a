package io.indexwright.application.memory;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
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
  private final Map<RunId, RunApproval.Approved> runs = new LinkedHashMap<>();
  private final Map<OrderId, Order> byId = new LinkedHashMap<>();
  private final Map<ExecutionId, OrderId> executions = new HashMap<>();

  /** Takes orders in {@code instruments}, of portfolios that {@code ledgers} has opened. */
  public InMemoryOrders(Ledgers ledgers, Instruments instruments) {
    this.ledgers = ledgers;
    this.instruments = instruments;
  }

  @Override
  public void write(RunApproval.Approved approved) {
    OrderRun run = approved.run();
    if (portfolioOf(run.id()).isEmpty()) {
      approved.orders().forEach(Orders::requirePlain);
      check(run);
      runs.put(run.id(), approved);
      approved.orders().forEach(order -> byId.put(order.id(), order));
    }
  }

  private void check(OrderRun run) {
    if (ledgers.account(run.portfolio()).isEmpty()) {
      throw new IllegalStateException("no such portfolio: " + run.portfolio());
    }
    SortedSet<InstrumentId> unknown =
        new TreeSet<>(run.tickets().stream().map(OrderTicket::instrument).toList());
    unknown.removeAll(instruments.find(new TreeSet<>(unknown)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
  }

  @Override
  public Optional<PortfolioId> portfolioOf(RunId run) {
    return Optional.ofNullable(runs.get(run)).map(approved -> approved.run().portfolio());
  }

  @Override
  public Order hear(OrderId order, List<OrderEvent> events) {
    Order known =
        find(order).orElseThrow(() -> new IllegalStateException("no such order: " + order));
    Order after = known.after(events);
    Orders.requirePlain(after);
    after.fills().forEach(fill -> checkOwn(fill, after));
    after.fills().forEach(fill -> executions.put(fill.id(), after.id()));
    byId.put(order, after);
    return after;
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
  public List<Order> of(RunId run) {
    return Optional.ofNullable(runs.get(run)).map(this::ordersOf).orElse(List.of());
  }

  @Override
  public List<Order> of(PortfolioId portfolio) {
    return approvedSince(portfolio, Instant.MIN);
  }

  @Override
  public List<Order> open(PortfolioId portfolio) {
    return of(portfolio).stream().filter(order -> !order.state().isTerminal()).toList();
  }

  @Override
  public List<Order> approvedSince(PortfolioId portfolio, Instant fromInclusive) {
    return runs.values().stream()
        .filter(approved -> approved.run().portfolio().equals(portfolio))
        .filter(approved -> !approved.consent().at().isBefore(fromInclusive))
        .flatMap(approved -> ordersOf(approved).stream())
        .toList();
  }

  private List<Order> ordersOf(RunApproval.Approved approved) {
    return approved.orders().stream().flatMap(order -> find(order.id()).stream()).toList();
  }
}
