package io.indexwright.adapter.postgres;

import io.indexwright.dealing.RunId;
import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderState;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.PortfolioId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Orders put together from rows: one for each fill, or one for an order that has none. */
final class StoredOrders {

  private StoredOrders() {}

  private static final String ORDERS =
      """
      select o.id, o.instrument_id, o.side, o.quantity, o.state, o.reject_reason,
        f.execution_id, f.quantity as filled, f.price, f.currency, f.commission, f.executed_at
      from rebalance as r
        join trade_order as o on o.rebalance_id = r.id
        left join fill as f on f.order_id = o.id
      """;

  private static final String AS_WRITTEN =
      """
      order by r.sequence, o.position, f.position
      """;

  private static final String ONE = ORDERS + "where o.id = :id " + AS_WRITTEN;

  static Optional<Order> find(Handle handle, OrderId order) {
    return orders(handle.createQuery(ONE).bind("id", order.value())).stream().findFirst();
  }

  private static final String OF_RUN = ORDERS + "where r.id = :id " + AS_WRITTEN;

  static List<Order> of(Handle handle, RunId run) {
    return orders(handle.createQuery(OF_RUN).bind("id", run.value()));
  }

  private static final String OF_PORTFOLIO = ORDERS + "where r.portfolio_id = :id " + AS_WRITTEN;

  static List<Order> of(Handle handle, PortfolioId portfolio) {
    return orders(handle.createQuery(OF_PORTFOLIO).bind("id", portfolio.value()));
  }

  private static final String OPEN =
      ORDERS + "where r.portfolio_id = :id and o.state in ('NEW', 'WORKING') " + AS_WRITTEN;

  static List<Order> open(Handle handle, PortfolioId portfolio) {
    return orders(handle.createQuery(OPEN).bind("id", portfolio.value()));
  }

  private static final String SINCE =
      ORDERS + "where r.portfolio_id = :id and r.created_at >= :since " + AS_WRITTEN;

  static List<Order> approvedSince(Handle handle, PortfolioId portfolio, Instant since) {
    return orders(
        handle
            .createQuery(SINCE)
            .bind("id", portfolio.value())
            .bind("since", Columns.moment(since)));
  }

  private static List<Order> orders(Query query) {
    Map<OrderId, List<Row>> rows = new LinkedHashMap<>();
    query
        .map((row, context) -> row(row))
        .forEach(row -> rows.computeIfAbsent(row.id(), order -> new ArrayList<>()).add(row));
    return rows.values().stream().map(StoredOrders::order).toList();
  }

  private static Order order(List<Row> rows) {
    Row first = rows.get(0);
    List<Fill> fills = rows.stream().flatMap(row -> row.fill().stream()).toList();
    Quantity done = fills.stream().map(Fill::quantity).reduce(Quantity.NONE, Quantity::plus);
    return new Order(first.id(), first.ticket(), first.state(done), fills);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new OrderId(Columns.uuid(row, "id")),
        new OrderTicket(
            Columns.instrument(row, "instrument_id"),
            Side.valueOf(row.getString("side")),
            Columns.quantity(row, "quantity")),
        row.getString("state"),
        Optional.ofNullable(row.getString("reject_reason")),
        fill(row));
  }

  private static Optional<Fill> fill(ResultSet row) throws SQLException {
    Optional<String> execution = Optional.ofNullable(row.getString("execution_id"));
    return execution.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fill(
                new ExecutionId(execution.get()),
                Columns.quantity(row, "filled"),
                Columns.price(row),
                Columns.money(row, "commission"),
                Columns.instant(row, "executed_at")));
  }

  private record Row(
      OrderId id, OrderTicket ticket, String name, Optional<String> reason, Optional<Fill> fill) {

    OrderState state(Quantity done) {
      return switch (name) {
        case "NEW" -> new OrderState.New();
        case "WORKING" -> new OrderState.Working(ticket.quantity().minus(done), done);
        case "FILLED" -> new OrderState.Filled(done);
        case "CANCELLED" -> new OrderState.Cancelled(done);
        case "REJECTED" -> new OrderState.Rejected(reason.orElse(""));
        default -> throw new IllegalStateException("no state of an order: " + name);
      };
    }
  }
}
