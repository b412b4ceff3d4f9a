package io.indexwright.adapter.postgres;

import io.indexwright.allocation.RebalanceId;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Orders put together from rows: one for each fill, or one for an order that has none. */
final class StoredOrders {

  private StoredOrders() {}

  private static final String ONE =
      """
      select o.id, o.instrument_id, o.side, o.quantity, o.state, o.reject_reason,
        f.execution_id, f.quantity as filled, f.price, f.currency, f.commission, f.executed_at
      from trade_order as o left join fill as f on f.order_id = o.id
      where o.id = :id
      order by f.position
      """;

  static Optional<Order> find(Handle handle, OrderId order) {
    return orders(handle, ONE, order.value()).stream().findFirst();
  }

  private static final String OF_REBALANCE =
      """
      select o.id, o.instrument_id, o.side, o.quantity, o.state, o.reject_reason,
        f.execution_id, f.quantity as filled, f.price, f.currency, f.commission, f.executed_at
      from trade_order as o left join fill as f on f.order_id = o.id
      where o.rebalance_id = :id
      order by o.position, f.position
      """;

  static List<Order> of(Handle handle, RebalanceId rebalance) {
    return orders(handle, OF_REBALANCE, rebalance.value());
  }

  private static final String OF_PORTFOLIO =
      """
      select o.id, o.instrument_id, o.side, o.quantity, o.state, o.reject_reason,
        f.execution_id, f.quantity as filled, f.price, f.currency, f.commission, f.executed_at
      from rebalance as r
        join trade_order as o on o.rebalance_id = r.id
        left join fill as f on f.order_id = o.id
      where r.portfolio_id = :id
      order by r.sequence, o.position, f.position
      """;

  static List<Order> of(Handle handle, PortfolioId portfolio) {
    return orders(handle, OF_PORTFOLIO, portfolio.value());
  }

  private static List<Order> orders(Handle handle, String query, UUID id) {
    Map<OrderId, List<Row>> rows = new LinkedHashMap<>();
    handle
        .createQuery(query)
        .bind("id", id)
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
