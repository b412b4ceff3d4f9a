package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.market.KnownInstruments;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.dispatch.Heard;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Orders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Orders in tables, with the fills that made them what they are. */
public final class PostgresOrders implements Orders {
  private final PostgresTransactions transactions;

  /** Keeps orders where {@code transactions} reach. */
  public PostgresOrders(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<RunId, List<Order>> write(List<RunApproval.Approved> approved) {
    return transactions.inOne(
        handle -> {
          Set<RunId> first = begun(handle, approved);
          write(handle, approved.stream().filter(one -> first.contains(one.run().id())).toList());
          Map<RunId, List<Order>> written = new HashMap<>();
          for (RunApproval.Approved one : approved) {
            RunId run = one.run().id();
            written.put(run, first.contains(run) ? kept(one) : known(one.run()));
          }
          return written;
        });
  }

  private static List<Order> kept(RunApproval.Approved approved) {
    return approved.orders().stream().map(PostgresOrders::kept).toList();
  }

  private List<Order> known(OrderRun run) {
    if (portfolioOf(run.id()).isEmpty()) {
      throw new IllegalStateException("no such portfolio: " + run.portfolio());
    }
    return of(run.id());
  }

  private static Order kept(Order order) {
    return Order.planned(order.id(), Terms.kept(order.ticket()));
  }

  /**
   * Waits for whoever writes the same run just now, and then leaves it to them: whichever of its
   * keys the other one has written already.
   */
  private static final String RUNS =
      """
      -- orders.write-run
      insert into order_run (id, portfolio_id, approved_by, approved_at)
      select run, id, approved_by, approved_at
      from unnest(:runs::uuid[], :portfolios::uuid[], :approvers::text[], :moments::timestamptz[])
        with ordinality as told (run, portfolio, approved_by, approved_at, place)
      join portfolio on id = portfolio
      order by place
      on conflict do nothing
      returning id
      """;

  /** Returns those that nobody has written before. */
  private static Set<RunId> begun(Handle handle, List<RunApproval.Approved> approved) {
    return handle
        .createQuery(RUNS)
        .bindArray("runs", UUID.class, each(approved, one -> one.run().id().value()))
        .bindArray("portfolios", UUID.class, each(approved, one -> one.run().portfolio().value()))
        .bindArray("approvers", String.class, each(approved, one -> one.consent().by()))
        .bindArray(
            "moments",
            OffsetDateTime.class,
            each(approved, one -> Columns.moment(one.consent().at())))
        .mapTo(UUID.class)
        .map(RunId::new)
        .collect(Collectors.toSet());
  }

  private static <T> List<T> each(
      List<RunApproval.Approved> approved, Function<RunApproval.Approved, T> column) {
    return approved.stream().map(column).toList();
  }

  private static final String WRITE =
      """
      -- orders.write
      insert into trade_order (
        id, run_id, portfolio_id, position, instrument_id, side, state, quantity, order_type,
        limit_price, stop_price, price_currency, time_in_force, expires_at)
      select
        :id, :run, :portfolio, :position, id, :side, :state, :quantity, :type,
        :limit, :stop, :priceCurrency, :time, :end
      from instrument where id = :instrument
      """;

  private static void write(Handle handle, List<RunApproval.Approved> approved) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
    approved.forEach(one -> add(batch, one.run(), one.orders()));
    if (batch.size() > 0 && IntStream.of(batch.execute()).anyMatch(rows -> rows == 0)) {
      KnownInstruments.require(
          handle,
          approved.stream()
              .flatMap(one -> one.run().tickets().stream())
              .map(OrderTicket::instrument)
              .toList());
    }
  }

  private static void add(PreparedBatch batch, OrderRun run, List<Order> orders) {
    for (int position = 0; position < orders.size(); position++) {
      Order order = orders.get(position);
      Terms.bind(batch, Optional.of(order.ticket()));
      batch
          .bind("id", order.id().value())
          .bind("run", run.id().value())
          .bind("portfolio", run.portfolio().value())
          .bind("position", position)
          .bind("instrument", order.ticket().instrument().value())
          .bind("side", order.ticket().side().name())
          .bind("state", order.state().name())
          .add();
    }
  }

  private static final String PORTFOLIO_OF =
      """
      -- orders.portfolio-of-run
      select portfolio_id from order_run where id = :run
      """;

  @Override
  public Optional<PortfolioId> portfolioOf(RunId run) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(PORTFOLIO_OF)
                .bind("run", run.value())
                .mapTo(UUID.class)
                .findOne()
                .map(PortfolioId::new));
  }

  private static final String PORTFOLIO_OF_ORDER =
      """
      -- orders.portfolio-of
      select portfolio_id from trade_order where id = :order
      """;

  @Override
  public Optional<PortfolioId> portfolioOf(OrderId order) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(PORTFOLIO_OF_ORDER)
                .bind("order", order.value())
                .mapTo(UUID.class)
                .findOne()
                .map(PortfolioId::new));
  }

  private static final String CONSENT =
      """
      -- orders.consent-to-run
      select approved_by, approved_at from order_run where id = :run
      """;

  @Override
  public Optional<OrderRun.Consent> consentTo(RunId run) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(CONSENT)
                .bind("run", run.value())
                .map(
                    (row, context) ->
                        new OrderRun.Consent(
                            row.getString("approved_by"), Columns.instant(row, "approved_at")))
                .findOne());
  }

  /** One update of an order at a time; in one order, so that no two wait for each other. */
  private static final String HOLD =
      """
      -- orders.hold
      select id from trade_order where id = any(:orders) order by id for no key update
      """;

  @Override
  public Map<OrderId, Heard> hear(Map<OrderId, List<OrderEvent>> events, Instant heardAt) {
    return transactions.inOne(
        handle -> {
          hold(handle, events.keySet());
          HeardEvents news = new HeardEvents(handle);
          Map<OrderId, Heard> heard = new HashMap<>();
          for (History known : StoredOrders.histories(handle, events.keySet())) {
            OrderId order = known.planned().id();
            History after = and(known, events.getOrDefault(order, List.of()), heardAt);
            news.add(after, known.heard().size());
            heard.put(order, new Heard(known.order(), after.order()));
          }
          news.write();
          return heard;
        });
  }

  private static void hold(Handle handle, Set<OrderId> orders) {
    Set<OrderId> unknown = new HashSet<>(orders);
    handle
        .createQuery(HOLD)
        .bindArray("orders", UUID.class, orders.stream().map(OrderId::value).toList())
        .mapTo(UUID.class)
        .map(OrderId::new)
        .forEach(unknown::remove);
    for (OrderId missing : unknown) {
      throw new IllegalStateException("no such order: " + missing);
    }
  }

  private static History and(History known, List<OrderEvent> events, Instant heardAt) {
    Instant knownAt = known.noEarlierThan(Columns.moment(heardAt).toInstant());
    return known.and(
        known.order().changing(events.stream().map(HeardEvents::kept).toList()).stream()
            .map(event -> new History.Heard(event, knownAt))
            .toList());
  }

  @Override
  public Optional<Order> find(OrderId order, Instant asKnownAt) {
    return transactions.reading(handle -> StoredOrders.find(handle, order, asKnownAt));
  }

  @Override
  public List<Order> of(RunId run) {
    return transactions.reading(handle -> StoredOrders.of(handle, run));
  }

  @Override
  public Page<Order, OrderId> of(PortfolioId portfolio, PageRequest<OrderId> wanted) {
    List<Order> found = transactions.reading(handle -> StoredOrders.of(handle, portfolio, wanted));
    return Page.of(found, wanted.limit(), Order::id);
  }

  @Override
  public List<Order> of(PortfolioId portfolio) {
    return transactions.reading(handle -> StoredOrders.of(handle, portfolio));
  }

  @Override
  public Map<PortfolioId, List<Order>> open(Set<PortfolioId> portfolios) {
    return transactions.reading(handle -> StoredOrders.open(handle, portfolios));
  }

  @Override
  public Map<PortfolioId, Set<OrderId>> approvedSince(
      Set<PortfolioId> portfolios, Instant fromInclusive) {
    return transactions.reading(
        handle -> StoredOrders.approvedSince(handle, portfolios, fromInclusive));
  }
}
