package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.blotter.BlotterLine;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.trading.Blotter;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Orders of many portfolios, found by their rows and then read whole. */
public final class PostgresBlotter implements Blotter {
  private final PostgresTransactions transactions;

  /** Reads orders where {@code transactions} reach. */
  public PostgresBlotter(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String ALL = page("page", "true");
  private static final String OWNED = page("page-of-owner", "p.owner_id = :owner");

  private static String page(String name, String seen) {
    return """
        -- blotter.%1$s
        with start as materialized (
          select r.sequence, o.position
          from trade_order as o
            join order_run as r on r.id = o.run_id
            join portfolio as p on p.id = r.portfolio_id
          where o.id = :after and %2$s
          union all
          select 0, -1 where :after::uuid is null)
        select o.id, o.run_id, o.portfolio_id
        from order_run as r
          join portfolio as p on p.id = r.portfolio_id
          join trade_order as o on o.run_id = r.id
        where %2$s
          and (:state::text is null or o.state = :state)
          and r.sequence >= (select sequence from start)
          and (r.sequence, o.position) > (select sequence, position from start)
        order by r.sequence, o.position
        limit :limit
        """
        .formatted(name, seen);
  }

  @Override
  public Page<BlotterLine, OrderId> lines(
      Optional<UserId> owner, Optional<String> state, PageRequest<OrderId> wanted) {
    List<BlotterLine> found =
        transactions.reading(
            handle -> {
              Query all = handle.createQuery(owner.isPresent() ? OWNED : ALL);
              owner.ifPresent(his -> all.bind("owner", his.value()));
              return lines(
                  handle,
                  all.bind("after", wanted.after().map(OrderId::value))
                      .bind("state", state)
                      .bind("limit", wanted.oneMore()));
            });
    return Page.of(found, wanted.limit(), BlotterLine::id);
  }

  private static final String ONE =
      """
      -- blotter.line
      select id, run_id, portfolio_id from trade_order where id = :order
      """;

  @Override
  public Optional<BlotterLine> line(OrderId order) {
    return transactions.reading(
        handle ->
            lines(handle, handle.createQuery(ONE).bind("order", order.value())).stream()
                .findFirst());
  }

  /** Where an order stands in a page. */
  private record Found(OrderId order, RunId run, PortfolioId portfolio) {
    static Found of(ResultSet row) throws SQLException {
      return new Found(
          new OrderId(Columns.uuid(row, "id")),
          new RunId(Columns.uuid(row, "run_id")),
          new PortfolioId(Columns.uuid(row, "portfolio_id")));
    }

    BlotterLine line(Order whole) {
      return new BlotterLine(portfolio, run, whole);
    }
  }

  private static List<BlotterLine> lines(Handle handle, Query query) {
    List<Found> found = query.map((row, context) -> Found.of(row)).list();
    Map<OrderId, Order> orders =
        StoredOrders.of(handle, found.stream().map(Found::order).toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    return found.stream()
        .flatMap(one -> Optional.ofNullable(orders.get(one.order())).map(one::line).stream())
        .toList();
  }
}
