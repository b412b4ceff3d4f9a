package io.indexwright.adapter.http.order;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.trading.Blotter;
import io.indexwright.application.trading.ExplainOrder;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /orders}, and those of one portfolio: every order with its fills, and why there is one.
 */
public final class OrderRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.ORDERS_READ);
  private static final String ALL = API + "/orders";
  private static final String ONE = ALL + "/{id}";
  private static final SortedMap<String, String> STATES =
      Stream.of("NEW", "WORKING", "FILLED", "CANCELLED", "EXPIRED", "REJECTED")
          .collect(
              Collectors.toMap(
                  Function.identity(), Function.identity(), (one, same) -> one, TreeMap::new));

  private final Books books;
  private final ExplainOrder explain;
  private final VisiblePortfolios visible;
  private final Clock clock;

  /** Shows what is {@code visible} of {@code books}, as it is by {@code clock}. */
  public OrderRoutes(Books books, ExplainOrder explain, VisiblePortfolios visible, Clock clock) {
    this.books = books;
    this.explain = explain;
    this.visible = visible;
    this.clock = clock;
  }

  /** Where orders are found: by portfolio, and side by side. */
  public record Books(Orders orders, Blotter blotter) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, READ, this::list);
    RouteGroup.read(routes, ONE, READ, this::order);
    RouteGroup.read(routes, ONE + "/fills", READ, this::fills);
    RouteGroup.read(routes, ONE + "/explanation", READ, this::explanation);
    RouteGroup.read(routes, API + "/portfolios/{id}/orders", READ, this::ofPortfolio);
  }

  private record Filter(Optional<String> state, PageRequest<OrderId> wanted) {
    static Filter of(Parameters given) {
      return new Filter(given.oneOf("state", STATES), given.pageOfIds(OrderId::new));
    }
  }

  private void list(Context request) {
    Filter filter = Parameters.read(request, Filter::of);
    request.json(
        ListView.of(
            request,
            books
                .blotter()
                .lines(Gate.principal(request).confinedTo(), filter.state(), filter.wanted()),
            line -> OrderView.Listed.of(line.portfolio(), line.order()),
            OrderId::value));
  }

  private void order(Context request) {
    request.json(OrderView.of(find(request)));
  }

  private void fills(Context request) {
    request.json(new Fills(find(request).fills().stream().map(OrderView.Execution::of).toList()));
  }

  private record Fills(List<OrderView.Execution> data) {}

  private void explanation(Context request) {
    OrderId order = find(request).id();
    request.json(
        ExplanationView.of(
            order, explain.explain(books.blotter().line(order).orElseThrow(), clock.instant())));
  }

  private Order find(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    return visible.order(Gate.principal(request), new OrderId(id));
  }

  private void ofPortfolio(Context request) {
    Part part = Parameters.read(request, Part::of);
    PortfolioId portfolio =
        visible.account(Gate.principal(request), new PortfolioId(part.portfolio())).id();
    request.json(
        ListView.of(
            request, books.orders().of(portfolio, part.wanted()), OrderView::of, OrderId::value));
  }

  /** Which part of the orders of which portfolio. */
  private record Part(UUID portfolio, PageRequest<OrderId> wanted) {
    static Part of(Parameters given) {
      return new Part(given.id(), given.pageOfIds(OrderId::new));
    }
  }
}
