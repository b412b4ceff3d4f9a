package io.indexwright.adapter.postgres;

import io.indexwright.application.port.Orders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderState;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  public void write(RunApproval.Approved approved) {
    transactions.writing(
        handle -> {
          OrderRun run = approved.run();
          if (portfolioOf(run.id()).isEmpty()) {
            approved.orders().forEach(Orders::requirePlain);
            requirePortfolio(handle, run.portfolio());
            KnownInstruments.require(
                handle, run.tickets().stream().map(OrderTicket::instrument).toList());
            writeFirst(handle, approved);
          }
        });
  }

  private static final String PORTFOLIO =
      """
      select exists (select from portfolio where id = :id)
      """;

  private static void requirePortfolio(Handle handle, PortfolioId portfolio) {
    boolean isKnown =
        handle.createQuery(PORTFOLIO).bind("id", portfolio.value()).mapTo(boolean.class).one();
    if (!isKnown) {
      throw new IllegalStateException("no such portfolio: " + portfolio);
    }
  }

  /** Waits for whoever writes the same run just now, and then leaves it to them. */
  private static final String RUN =
      """
      insert into rebalance (id, portfolio_id, created_at) values (:run, :portfolio, :approvedAt)
      on conflict (id) do nothing
      """;

  private static void writeFirst(Handle handle, RunApproval.Approved approved) {
    OrderRun run = approved.run();
    int written =
        handle
            .createUpdate(RUN)
            .bind("run", run.id().value())
            .bind("portfolio", run.portfolio().value())
            .bind("approvedAt", Columns.moment(approved.consent().at()))
            .execute();
    if (written == 1 && !run.tickets().isEmpty()) {
      write(handle, run.id(), approved.orders());
    }
  }

  private static final String WRITE =
      """
      insert into trade_order (id, rebalance_id, position, instrument_id, side, quantity, state)
      values (:id, :run, :position, :instrument, :side, :quantity, :state)
      """;

  private static void write(Handle handle, RunId run, List<Order> orders) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
    for (int position = 0; position < orders.size(); position++) {
      Order order = orders.get(position);
      batch
          .bind("id", order.id().value())
          .bind("run", run.value())
          .bind("position", position)
          .bind("instrument", order.ticket().instrument().value())
          .bind("side", order.ticket().side().name())
          .bind("quantity", order.ticket().quantity().units())
          .bind("state", order.state().name())
          .add();
    }
    batch.execute();
  }

  private static final String PORTFOLIO_OF =
      """
      select portfolio_id from rebalance where id = :run
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

  /** One update of an order at a time. */
  private static final String HOLD =
      """
      select id from trade_order where id = :order for no key update
      """;

  @Override
  public Order hear(OrderId order, List<OrderEvent> events) {
    return transactions.inOne(handle -> heard(handle, order, events));
  }

  private Order heard(Handle handle, OrderId order, List<OrderEvent> events) {
    handle.createQuery(HOLD).bind("order", order.value()).mapToMap().list();
    Order known =
        find(order).orElseThrow(() -> new IllegalStateException("no such order: " + order));
    Order after = known.after(events);
    Orders.requirePlain(after);
    if (!after.equals(known)) {
      move(handle, after);
      fill(handle, after, known.fills().size());
    }
    return after;
  }

  private static final String MOVE =
      """
      update trade_order set state = :state, reject_reason = :reason, version = version + 1
      where id = :order
      """;

  private static void move(Handle handle, Order order) {
    handle
        .createUpdate(MOVE)
        .bind("order", order.id().value())
        .bind("state", order.state().name())
        .bind("reason", reasonOf(order.state()))
        .execute();
  }

  private static Optional<String> reasonOf(OrderState state) {
    return state instanceof OrderState.Rejected rejected
        ? Optional.of(rejected.reason())
        : Optional.empty();
  }

  private static final String FILL =
      """
      insert into fill (
        execution_id, order_id, position, quantity, price, currency, commission, executed_at)
      values (
        :execution, :order, :position, :quantity, :price, :currency, :commission, :executedAt)
      """;

  private static void fill(Handle handle, Order order, int known) {
    PreparedBatch batch = handle.prepareBatch(FILL);
    for (int position = known; position < order.fills().size(); position++) {
      Fill fill = order.fills().get(position);
      CurrencyMismatchException.check(fill.price().currency(), fill.commission().currency());
      batch
          .bind("execution", fill.id().value())
          .bind("order", order.id().value())
          .bind("position", position)
          .bind("quantity", fill.quantity().units())
          .bind("price", fill.price().perUnit())
          .bind("currency", fill.price().currency().getCurrencyCode())
          .bind("commission", fill.commission().amount())
          .bind("executedAt", Columns.moment(fill.executedAt()))
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  @Override
  public Optional<Order> find(OrderId order) {
    return transactions.reading(handle -> StoredOrders.find(handle, order));
  }

  @Override
  public List<Order> of(RunId run) {
    return transactions.reading(handle -> StoredOrders.of(handle, run));
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
  public List<Order> approvedSince(PortfolioId portfolio, Instant fromInclusive) {
    return transactions.reading(
        handle -> StoredOrders.approvedSince(handle, portfolio, fromInclusive));
  }
}
