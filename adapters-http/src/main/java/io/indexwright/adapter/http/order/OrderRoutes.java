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
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;

/** {@code /orders}, and those of one portfolio: every order with its fills. */
public final class OrderRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.ORDERS_READ);

  private final Orders orders;
  private final VisiblePortfolios visible;

  /** Shows what is {@code visible} of {@code orders}. */
  public OrderRoutes(Orders orders, VisiblePortfolios visible) {
    this.orders = orders;
    this.visible = visible;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/orders/{id}", READ, this::order);
    RouteGroup.read(routes, API + "/portfolios/{id}/orders", READ, this::ofPortfolio);
  }

  private void order(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    request.json(OrderView.of(visible.order(Gate.principal(request), new OrderId(id))));
  }

  private void ofPortfolio(Context request) {
    Part part = Parameters.read(request, Part::of);
    PortfolioId portfolio =
        visible.account(Gate.principal(request), new PortfolioId(part.portfolio())).id();
    request.json(
        ListView.of(request, orders.of(portfolio, part.wanted()), OrderView::of, OrderId::value));
  }

  /** Which part of the orders of which portfolio. */
  private record Part(UUID portfolio, PageRequest<OrderId> wanted) {
    static Part of(Parameters given) {
      return new Part(given.id(), given.pageOfIds(OrderId::new));
    }
  }
}
