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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  public List<Order> write(RunApproval.Approved approved) {
    return transactions.inOne(
        handle -> {
          OrderRun run = approved.run();
          if (isFirst(handle, approved)) {
            List<Order> orders = approved.orders();
            write(handle, run, orders);
            return orders.stream().map(PostgresOrders::kept).toList();
          }
          if (portfolioOf(run.id()).isEmpty()) {
            throw new IllegalStateException("no such portfolio: " + run.portfolio());
          }
          return of(run.id());
        });
  }

  private static Order kept(Order order) {
    return Order.planned(order.id(), Terms.kept(order.ticket()));
  }

  /**
   * Waits for whoever writes the same run just now, and then leaves it to them: whichever of its
   * keys the other one has written already.
   */
  private static final String RUN =
      """
      -- orders.write-run
      insert into order_run (id, portfolio_id, approved_by, approved_at)
      select :run, id, :approvedBy, :approvedAt from portfolio where id = :portfolio
      on conflict do nothing
      """;

  private static boolean isFirst(Handle handle, RunApproval.Approved approved) {
    OrderRun run = approved.run();
    return handle
            .createUpdate(RUN)
            .bind("run", run.id().value())
            .bind("portfolio", run.portfolio().value())
            .bind("approvedBy", approved.consent().by())
            .bind("approvedAt", Columns.moment(approved.consent().at()))
            .execute()
        == 1;
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

  private static void write(Handle handle, OrderRun run, List<Order> orders) {
    if (IntStream.of(written(handle, run, orders)).anyMatch(rows -> rows == 0)) {
      KnownInstruments.require(
          handle, run.tickets().stream().map(OrderTicket::instrument).toList());
    }
  }

  private static int[] written(Handle handle, OrderRun run, List<Order> orders) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
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
    return batch.execute();
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

  /** One update of an order at a time. */
  private static final String HOLD =
      """
      -- orders.hold
      select portfolio_id from trade_order where id = :order for no key update
      """;

  @Override
  public Heard hear(OrderId order, List<OrderEvent> events, Instant heardAt) {
    return transactions.inOne(
        handle -> {
          UUID portfolio =
              handle
                  .createQuery(HOLD)
                  .bind("order", order.value())
                  .mapTo(UUID.class)
                  .findOne()
                  .orElseThrow(() -> new IllegalStateException("no such order: " + order));
          History known = StoredOrders.history(handle, order);
          History after = and(known, events, heardAt);
          if (after.heard().size() > known.heard().size()) {
            new HeardEvents(handle, portfolio, after).writeAfter(known.heard().size());
            move(handle, after, known.heard().size());
          }
          return new Heard(known.order(), after.order());
        });
  }

  private static History and(History known, List<OrderEvent> events, Instant heardAt) {
    Instant knownAt = known.noEarlierThan(Columns.moment(heardAt).toInstant());
    List<History.Heard> heard = new ArrayList<>(known.heard());
    known.order().changing(events.stream().map(HeardEvents::kept).toList()).stream()
        .map(event -> new History.Heard(event, knownAt))
        .forEach(heard::add);
    return new History(known.planned(), heard);
  }

  /** The version is the number of words that were heard. */
  private static final String MOVE =
      """
      -- orders.move
      update trade_order set state = :state, version = :version
      where id = :order and version = :before
      """;

  private static void move(Handle handle, History after, int before) {
    int moved =
        handle
            .createUpdate(MOVE)
            .bind("order", after.planned().id().value())
            .bind("state", after.order().state().name())
            .bind("version", after.heard().size())
            .bind("before", before)
            .execute();
    if (moved == 0) {
      throw new IllegalStateException("somebody else has moved " + after.planned().id());
    }
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
  public List<Order> open(PortfolioId portfolio) {
    return transactions.reading(handle -> StoredOrders.open(handle, portfolio));
  }

  @Override
  public List<OrderId> approvedSince(PortfolioId portfolio, Instant fromInclusive) {
    return transactions.reading(
        handle -> StoredOrders.approvedSince(handle, portfolio, fromInclusive));
  }
}
