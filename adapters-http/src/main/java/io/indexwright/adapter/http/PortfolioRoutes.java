package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.UnknownException;
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
  private static final String ONE = API + "/portfolios/{id}";

  private final Ledgers ledgers;
  private final ValuePortfolio valuePortfolio;
  private final Clock clock;

  /** Shows {@code ledgers}; the date of {@code clock} is today. */
  public PortfolioRoutes(Ledgers ledgers, ValuePortfolio valuePortfolio, Clock clock) {
    this.ledgers = ledgers;
    this.valuePortfolio = valuePortfolio;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/portfolios", this::list);
    RouteGroup.read(routes, ONE, this::contents);
    RouteGroup.read(routes, ONE + "/valuation", this::valuation);
    RouteGroup.read(routes, ONE + "/ledger", this::ledger);
  }

  private void list(Context request) {
    PageRequest<PortfolioId> wanted =
        Parameters.read(
            request,
            given -> new PageRequest<>(given.uuid("after").map(PortfolioId::new), given.limit()));
    request.json(ListView.of(ledgers.accounts(wanted), PortfolioView::of, PortfolioId::value));
  }

  private void contents(Context request) {
    Account account = find(Parameters.read(request, Parameters::id));
    request.json(PortfolioView.Contents.of(account, ledgers.portfolio(account.id())));
  }

  private void valuation(Context request) {
    At at = Parameters.read(request, At::of);
    Instant now = clock.instant();
    LocalDate date = at.date().orElse(LocalDate.ofInstant(now, clock.getZone()));
    request.json(
        PortfolioView.Worth.of(valuePortfolio.value(new PortfolioId(at.portfolio()), date, now)));
  }

  private void ledger(Context request) {
    Part part = Parameters.read(request, Part::of);
    Account account = find(part.portfolio());
    request.json(
        ListView.of(
            ledgers.entries(account.id(), part.wanted()),
            PortfolioView.Entry::of,
            Function.identity()));
  }

  private Account find(UUID id) {
    return ledgers
        .account(new PortfolioId(id))
        .orElseThrow(() -> new UnknownException("portfolio", id));
  }

  /** Which part of the ledger of which portfolio. */
  private record Part(UUID portfolio, PageRequest<String> wanted) {
    static Part of(Parameters given) {
      return new Part(given.id(), new PageRequest<>(given.text("after"), given.limit()));
    }
  }

  /** Which portfolio on which day. */
  private record At(UUID portfolio, Optional<LocalDate> date) {
    static At of(Parameters given) {
      return new At(given.id(), given.date("date"));
    }
  }
}
