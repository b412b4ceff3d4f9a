package io.indexwright.application.memory;

import io.indexwright.application.blotter.BlotterLine;
import io.indexwright.application.dispatch.Heard;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders in maps. */
public final class InMemoryOrders implements Orders {
  private final Ledgers ledgers;
  private final Instruments instruments;
  private final Map<RunId, RunApproval.Approved> runs = new LinkedHashMap<>();
  private final Map<OrderId, Kept> byId = new HashMap<>();
  private final Map<Execution, OrderId> executions = new HashMap<>();

  /** Executions are named by the venue, for each portfolio by itself. */
  private record Execution(PortfolioId portfolio, ExecutionId id) {}

  /** An order as it was approved, and what was heard of it since. */
  private record Kept(RunApproval.Approved run, Order planned, List<News> heard) {

    Order order(Instant asKnownAt) {
      return planned.after(
          heard.stream().filter(news -> !news.at().isAfter(asKnownAt)).map(News::event).toList());
    }

    Kept and(List<OrderEvent> events, Instant heardAt) {
      Instant last = heard.isEmpty() ? heardAt : heard.get(heard.size() - 1).at();
      Instant at = heardAt.isBefore(last) ? last : heardAt;
      List<News> all = new ArrayList<>(heard);
      events.forEach(event -> all.add(new News(event, at)));
      return new Kept(run, planned, List.copyOf(all));
    }

    PortfolioId portfolio() {
      return run.run().portfolio();
    }
  }

  private record News(OrderEvent event, Instant at) {}

  /** Takes orders in {@code instruments}, of portfolios that {@code ledgers} has opened. */
  public InMemoryOrders(Ledgers ledgers, Instruments instruments) {
    this.ledgers = ledgers;
    this.instruments = instruments;
  }

  @Override
  public Map<RunId, List<Order>> write(List<RunApproval.Approved> approved) {
    List<RunApproval.Approved> news =
        approved.stream().filter(one -> portfolioOf(one.run().id()).isEmpty()).toList();
    news.forEach(one -> check(one.run()));
    news.forEach(this::add);
    return approved.stream()
        .map(one -> one.run().id())
        .collect(Collectors.toMap(Function.identity(), this::of));
  }

  private void add(RunApproval.Approved approved) {
    runs.put(approved.run().id(), approved);
    approved.orders().forEach(order -> byId.put(order.id(), new Kept(approved, order, List.of())));
  }

  private void check(OrderRun run) {
    if (ledgers.account(run.portfolio()).isEmpty()) {
      throw new IllegalStateException("no such portfolio: " + run.portfolio());
    }
    Known.require(instruments, run.tickets().stream().map(OrderTicket::instrument).toList());
  }

  @Override
  public Optional<PortfolioId> portfolioOf(RunId run) {
    return Optional.ofNullable(runs.get(run)).map(approved -> approved.run().portfolio());
  }

  @Override
  public Optional<PortfolioId> portfolioOf(OrderId order) {
    return Optional.ofNullable(byId.get(order)).map(kept -> kept.run().run().portfolio());
  }

  @Override
  public Optional<OrderRun.Consent> consentTo(RunId run) {
    return Optional.ofNullable(runs.get(run)).map(RunApproval.Approved::consent);
  }

  @Override
  public Map<OrderId, Heard> hear(Map<OrderId, List<OrderEvent>> events, Instant heardAt) {
    Map<OrderId, Kept> after = new HashMap<>();
    Map<Execution, OrderId> named = new HashMap<>(executions);
    events.forEach((order, told) -> after.put(order, heard(order, told, heardAt, named)));
    Map<OrderId, Heard> heard = new HashMap<>();
    after.forEach(
        (order, kept) ->
            heard.put(order, new Heard(known(order).order(Instant.MAX), kept.order(Instant.MAX))));
    byId.putAll(after);
    executions.putAll(named);
    return heard;
  }

  private Kept known(OrderId order) {
    return Optional.ofNullable(byId.get(order))
        .orElseThrow(() -> new IllegalStateException("no such order: " + order));
  }

  private Kept heard(
      OrderId order, List<OrderEvent> events, Instant heardAt, Map<Execution, OrderId> named) {
    Kept known = known(order);
    List<OrderEvent> news = known.order(Instant.MAX).changing(events);
    for (OrderEvent event : news) {
      event
          .executionId()
          .map(id -> new Execution(known.portfolio(), id))
          .ifPresent(execution -> checkOwn(execution, order, named));
    }
    return known.and(news, heardAt);
  }

  private static void checkOwn(Execution execution, OrderId order, Map<Execution, OrderId> named) {
    OrderId first = named.putIfAbsent(execution, order);
    if (first != null && !first.equals(order)) {
      throw new IllegalStateException("an execution is known of another order: " + execution.id());
    }
  }

  @Override
  public Optional<Order> find(OrderId order, Instant asKnownAt) {
    return Optional.ofNullable(byId.get(order))
        .filter(kept -> !kept.run().consent().at().isAfter(asKnownAt))
        .map(kept -> kept.order(asKnownAt));
  }

  @Override
  public List<Order> of(RunId run) {
    return Optional.ofNullable(runs.get(run)).map(this::ordersOf).orElse(List.of());
  }

  @Override
  public List<Order> of(PortfolioId portfolio) {
    return approved(portfolio).flatMap(approved -> ordersOf(approved).stream()).toList();
  }

  @Override
  public Map<PortfolioId, List<Order>> open(Set<PortfolioId> portfolios) {
    Map<PortfolioId, List<Order>> open = new HashMap<>();
    portfolios.forEach(
        portfolio ->
            open.put(
                portfolio,
                of(portfolio).stream().filter(order -> !order.state().isTerminal()).toList()));
    open.values().removeIf(List::isEmpty);
    return open;
  }

  @Override
  public Map<PortfolioId, Set<OrderId>> approvedSince(
      Set<PortfolioId> portfolios, Instant fromInclusive) {
    return runs.values().stream()
        .filter(approved -> portfolios.contains(approved.run().portfolio()))
        .filter(approved -> !approved.consent().at().isBefore(fromInclusive))
        .filter(approved -> !approved.orders().isEmpty())
        .collect(
            Collectors.groupingBy(
                approved -> approved.run().portfolio(),
                Collectors.flatMapping(
                    approved -> approved.orders().stream().map(Order::id), Collectors.toSet())));
  }

  private Stream<RunApproval.Approved> approved(PortfolioId portfolio) {
    return runs.values().stream().filter(approved -> approved.run().portfolio().equals(portfolio));
  }

  @Override
  public Page<Order, OrderId> of(PortfolioId portfolio, PageRequest<OrderId> wanted) {
    return Pages.of(of(portfolio), wanted, Order::id);
  }

  /** Returns every order, with what it belongs to. */
  public List<BlotterLine> lines() {
    return runs.values().stream()
        .flatMap(
            approved ->
                ordersOf(approved).stream()
                    .map(
                        order ->
                            new BlotterLine(
                                approved.run().portfolio(), approved.run().id(), order)))
        .toList();
  }

  private List<Order> ordersOf(RunApproval.Approved approved) {
    return approved.orders().stream().flatMap(order -> find(order.id()).stream()).toList();
  }
}
