package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.UnknownException;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;

/** {@code /orders}, and those of one portfolio: every order with its fills. */
public final class OrderRoutes implements RouteGroup {
  private final Orders orders;
  private final Ledgers ledgers;

  /** Shows {@code orders}; {@code ledgers} says which portfolios there are. */
  public OrderRoutes(Orders orders, Ledgers ledgers) {
    this.orders = orders;
    this.ledgers = ledgers;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/orders/{id}", this::order);
    RouteGroup.read(routes, API + "/portfolios/{id}/orders", this::ofPortfolio);
  }

  private void order(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    request.json(
        orders
            .find(new OrderId(id))
            .map(OrderView::of)
            .orElseThrow(() -> new UnknownException("order", id)));
  }

  private void ofPortfolio(Context request) {
    Part part = Parameters.read(request, Part::of);
    PortfolioId portfolio =
        ledgers
            .account(new PortfolioId(part.portfolio()))
            .map(Account::id)
            .orElseThrow(() -> new UnknownException("portfolio", part.portfolio()));
    request.json(ListView.of(orders.of(portfolio, part.wanted()), OrderView::of, OrderId::value));
  }

  /** Which part of the orders of which portfolio. */
  private record Part(UUID portfolio, PageRequest<OrderId> wanted) {
    static Part of(Parameters given) {
      return new Part(
          given.id(), new PageRequest<>(given.uuid("after").map(OrderId::new), given.limit()));
    }
  }
}
