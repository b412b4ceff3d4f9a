package io.indexwright.adapter.postgres;

import io.indexwright.allocation.RebalanceId;
import io.indexwright.application.port.Orders;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderState;
import io.indexwright.portfolio.PortfolioId;
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
  public void write(RebalanceId rebalance, PortfolioId portfolio, List<Order> orders) {
    transactions.writing(
        handle -> {
          if (!knows(rebalance)) {
            Orders.requireUnsent(orders);
            requirePortfolio(handle, portfolio);
            KnownInstruments.require(handle, instrumentsOf(orders));
            writeFirst(handle, rebalance, portfolio, orders);
          }
        });
  }

  private static List<InstrumentId> instrumentsOf(List<Order> orders) {
    return orders.stream().map(order -> order.ticket().instrument()).toList();
  }

  private static final String PORTFOLIO =
      """
      select exists (select from portfolio where id = :portfolio)
      """;

  private static void requirePortfolio(Handle handle, PortfolioId portfolio) {
    if (!exists(handle, PORTFOLIO, "portfolio", portfolio.value())) {
      throw new IllegalStateException("no such portfolio: " + portfolio);
    }
  }

  /** Waits for whoever writes the same rebalance just now, and then leaves it to them. */
  private static final String REBALANCE =
      """
      insert into rebalance (id, portfolio_id) values (:rebalance, :portfolio)
      on conflict (id) do nothing
      """;

  private static void writeFirst(
      Handle handle, RebalanceId rebalance, PortfolioId portfolio, List<Order> orders) {
    int written =
        handle
            .createUpdate(REBALANCE)
            .bind("rebalance", rebalance.value())
            .bind("portfolio", portfolio.value())
            .execute();
    if (written == 1 && !orders.isEmpty()) {
      write(handle, rebalance, orders);
    }
  }

  private static final String WRITE =
      """
      insert into trade_order (id, rebalance_id, position, instrument_id, side, quantity, state)
      values (:id, :rebalance, :position, :instrument, :side, :quantity, :state)
      """;

  private static void write(Handle handle, RebalanceId rebalance, List<Order> orders) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
    for (int position = 0; position < orders.size(); position++) {
      Order order = orders.get(position);
      batch
          .bind("id", order.id().value())
          .bind("rebalance", rebalance.value())
          .bind("position", position)
          .bind("instrument", order.ticket().instrument().value())
          .bind("side", order.ticket().side().name())
          .bind("quantity", order.ticket().quantity().units())
          .bind("state", order.state().name())
          .add();
    }
    batch.execute();
  }

  private static final String KNOWS =
      """
      select exists (select from rebalance where id = :rebalance)
      """;

  @Override
  public boolean knows(RebalanceId rebalance) {
    return transactions.reading(handle -> exists(handle, KNOWS, "rebalance", rebalance.value()));
  }

  private static boolean exists(Handle handle, String query, String name, UUID id) {
    return handle.createQuery(query).bind(name, id).mapTo(boolean.class).one();
  }

  /** One update of an order at a time. */
  private static final String HOLD =
      """
      select id from trade_order where id = :order for no key update
      """;

  @Override
  public void update(Order order) {
    transactions.writing(
        handle -> {
          handle.createQuery(HOLD).bind("order", order.id().value()).mapToMap().list();
          Order known =
              find(order.id())
                  .orElseThrow(() -> new IllegalStateException("no such order: " + order.id()));
          Order after = known.updatedBy(order);
          if (!after.equals(known)) {
            move(handle, after);
            fill(handle, after, known.fills().size());
          }
        });
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
  public List<Order> of(RebalanceId rebalance) {
    return transactions.reading(handle -> StoredOrders.of(handle, rebalance));
  }

  @Override
  public List<Order> of(PortfolioId portfolio) {
    return transactions.reading(handle -> StoredOrders.of(handle, portfolio));
  }
}
