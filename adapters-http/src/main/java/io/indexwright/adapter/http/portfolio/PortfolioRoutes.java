package io.indexwright.adapter.http.portfolio;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** {@code /portfolios}: what is owned, what it is worth, and how it came to be. */
public final class PortfolioRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.PORTFOLIOS_READ);
  private static final String ONE = API + "/portfolios/{id}";

  private final VisiblePortfolios visible;
  private final Ledgers ledgers;
  private final ValuePortfolio valuePortfolio;
  private final Clock clock;

  /** Shows what is {@code visible} of {@code ledgers}; the date of {@code clock} is today. */
  public PortfolioRoutes(
      VisiblePortfolios visible, Ledgers ledgers, ValuePortfolio valuePortfolio, Clock clock) {
    this.visible = visible;
    this.ledgers = ledgers;
    this.valuePortfolio = valuePortfolio;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/portfolios", READ, this::list);
    RouteGroup.read(routes, ONE, READ, this::contents);
    RouteGroup.read(routes, ONE + "/valuation", READ, this::valuation);
    RouteGroup.read(routes, ONE + "/ledger", READ, this::ledger);
  }

  private void list(Context request) {
    PageRequest<PortfolioId> wanted =
        Parameters.read(request, given -> given.pageOfIds(PortfolioId::new));
    request.json(
        ListView.of(
            request,
            visible.accounts(Gate.principal(request), wanted),
            PortfolioView::of,
            PortfolioId::value));
  }

  private void contents(Context request) {
    Account account = find(request, Parameters.read(request, Parameters::id));
    request.json(PortfolioView.Contents.of(account, ledgers.portfolio(account.id())));
  }

  private void valuation(Context request) {
    At at = Parameters.read(request, At::of);
    PortfolioId portfolio = find(request, at.portfolio()).id();
    Instant now = clock.instant();
    LocalDate date = at.date().orElse(LocalDate.ofInstant(now, clock.getZone()));
    request.json(PortfolioView.Worth.of(valuePortfolio.value(portfolio, date, now)));
  }

  private void ledger(Context request) {
    Part part = Parameters.read(request, Part::of);
    Account account = find(request, part.portfolio());
    request.json(
        ListView.of(
            request,
            ledgers.entries(account.id(), part.wanted()),
            PortfolioView.Entry::of,
            Function.identity()));
  }

  private Account find(Context request, UUID id) {
    return visible.account(Gate.principal(request), new PortfolioId(id));
  }

  /** Which part of the ledger of which portfolio. */
  private record Part(UUID portfolio, PageRequest<String> wanted) {
    static Part of(Parameters given) {
      return new Part(given.id(), given.page(reference -> reference));
    }
  }

  /** Which portfolio on which day. */
  private record At(UUID portfolio, Optional<LocalDate> date) {
    static At of(Parameters given) {
      return new At(given.id(), given.date("date"));
    }
  }
}
