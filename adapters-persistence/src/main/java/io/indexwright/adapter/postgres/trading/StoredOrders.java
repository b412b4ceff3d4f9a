package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.application.page.PageRequest;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Orders put together from rows: one for each word that was heard, or one if none was. */
final class StoredOrders {

  private StoredOrders() {}

  private static final String ONE =
      orders(
          "find",
          """
          from trade_order as o
            join order_run as r on r.id = o.run_id and r.approved_at <= :asKnownAt
            left join order_event as e on e.order_id = o.id and e.known_at <= :asKnownAt
          """,
          "where o.id = :id");

  static Optional<Order> find(Handle handle, OrderId order, Instant asKnownAt) {
    return orders(
            handle
                .createQuery(ONE)
                .bind("id", order.value())
                .bind("asKnownAt", Columns.latest(asKnownAt)))
        .stream()
        .findFirst();
  }

  private static final String NAMED = orders("named", "where o.id = any(:ids)");

  static List<Order> of(Handle handle, List<OrderId> ids) {
    return histories(handle, ids).stream().map(History::order).toList();
  }

  /** Returns what is known of those orders that are there. */
  static List<History> histories(Handle handle, Collection<OrderId> ids) {
    return histories(
        handle
            .createQuery(NAMED)
            .bindArray("ids", UUID.class, ids.stream().map(OrderId::value).toList()));
  }

  private static final String OF_RUN = orders("of-run", "where r.id = :id");

  static List<Order> of(Handle handle, RunId run) {
    return orders(handle.createQuery(OF_RUN).bind("id", run.value()));
  }

  private static final String OF_PORTFOLIO = orders("of-portfolio", "where r.portfolio_id = :id");

  static List<Order> of(Handle handle, PortfolioId portfolio) {
    return orders(handle.createQuery(OF_PORTFOLIO).bind("id", portfolio.value()));
  }

  private static final String OPEN =
      orders("open", "where o.portfolio_id = any(:ids) and o.state in ('NEW', 'WORKING')");

  static Map<PortfolioId, List<Order>> open(Handle handle, Set<PortfolioId> portfolios) {
    return histories(
            handle.createQuery(OPEN).bindArray("ids", UUID.class, Columns.uuids(portfolios)))
        .stream()
        .collect(
            Collectors.groupingBy(
                History::portfolio, Collectors.mapping(History::order, Collectors.toList())));
  }

  private static final String SINCE =
      """
      -- orders.approved-since
      select r.portfolio_id, array_agg(o.id) as ids
      from order_run as r join trade_order as o on o.run_id = r.id
      where r.portfolio_id = any(:ids) and r.approved_at >= :since
      group by r.portfolio_id
      """;

  static Map<PortfolioId, Set<OrderId>> approvedSince(
      Handle handle, Set<PortfolioId> portfolios, Instant since) {
    return handle
        .createQuery(SINCE)
        .bindArray("ids", UUID.class, Columns.uuids(portfolios))
        .bind("since", Columns.moment(since))
        .map((row, context) -> Map.entry(ByPortfolio.portfolio(row), orderIds(row)))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Set<OrderId> orderIds(ResultSet row) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray("ids").getArray())
        .map(OrderId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where to go on is looked up first, so that no earlier run is read. */
  private static final String PAGE_OF_PORTFOLIO =
      orders(
          "page-of-portfolio",
          """
          from (
              with start as materialized (
                select r.sequence, o.position
                from trade_order as o join order_run as r on r.id = o.run_id
                where o.id = :after and r.portfolio_id = :id
                union all
                select 0, -1 where :after::uuid is null)
              select o.*
              from order_run as r join trade_order as o on o.run_id = r.id
              where r.portfolio_id = :id
                and r.sequence >= (select sequence from start)
                and (r.sequence, o.position) > (select sequence, position from start)
              order by r.sequence, o.position
              limit :limit) as o
            join order_run as r on r.id = o.run_id
            left join order_event as e on e.order_id = o.id
          """,
          "");

  static List<Order> of(Handle handle, PortfolioId portfolio, PageRequest<OrderId> wanted) {
    return orders(
        handle
            .createQuery(PAGE_OF_PORTFOLIO)
            .bind("id", portfolio.value())
            .bind("after", wanted.after().map(OrderId::value))
            .bind("limit", wanted.oneMore()));
  }

  private static String orders(String name, String which) {
    return orders(
        name,
        """
        from order_run as r
          join trade_order as o on o.run_id = r.id
          left join order_event as e on e.order_id = o.id
        """,
        which);
  }

  /** A statement of its own for each question, so that each has its own plan and its own time. */
  private static String orders(String name, String from, String which) {
    return """
        -- orders.%s
        select o.id, o.portfolio_id, o.instrument_id, o.side, o.quantity, o.order_type,
          o.limit_price, o.stop_price, o.price_currency, o.time_in_force, o.expires_at,
          e.kind, e.known_at, e.reason, e.replacement, e.quantity as new_quantity,
          e.order_type as new_order_type, e.limit_price as new_limit_price,
          e.stop_price as new_stop_price, e.price_currency as new_price_currency,
          e.time_in_force as new_time_in_force, e.expires_at as new_expires_at,
          f.execution_id, f.number, f.quantity as filled, f.price, f.currency, f.commission,
          f.executed_at
        %s  left join fill as f on f.order_id = e.order_id and f.sequence = e.sequence
        %s
        order by r.sequence, o.position, e.sequence
        """
        .formatted(name, from, which);
  }

  private static List<Order> orders(Query query) {
    return histories(query).stream().map(History::order).toList();
  }

  private static List<History> histories(Query query) {
    Map<OrderId, List<History>> rows = new LinkedHashMap<>();
    query
        .map((row, context) -> row(row))
        .forEach(row -> rows.computeIfAbsent(row.planned().id(), id -> new ArrayList<>()).add(row));
    return rows.values().stream().map(StoredOrders::joined).toList();
  }

  private static History joined(List<History> rows) {
    History first = rows.get(0);
    return new History(
        first.portfolio(),
        first.planned(),
        rows.stream().flatMap(row -> row.heard().stream()).toList());
  }

  /** What one row tells of an order. */
  private static History row(ResultSet row) throws SQLException {
    OrderId id = new OrderId(Columns.uuid(row, "id"));
    return new History(
        ByPortfolio.portfolio(row),
        Order.planned(id, Terms.ticket(row, "")),
        StoredEvents.heard(row));
  }
}
