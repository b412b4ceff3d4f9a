package io.indexwright.adapter.http.portfolio;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.portfolio.ReadAccount;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.performance.growth.AccountWorth;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.series.Days;
import io.indexwright.taxlot.LotMethod;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** {@code /portfolios/{id}}: what is held, what it cost, and what came of it. */
public final class HoldingRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.PORTFOLIOS_READ);
  private static final String ONE = API + "/portfolios/{id}";
  private static final SortedMap<String, LotMethod> METHODS =
      new TreeMap<>(
          Map.of(
              "fifo", new LotMethod.Fifo(),
              "lifo", new LotMethod.Lifo(),
              "hifo", new LotMethod.Hifo(),
              "average", new LotMethod.Average()));

  private final VisiblePortfolios visible;
  private final ReadAccount read;
  private final ValuePortfolio value;
  private final Clock clock;

  /** Shows what is {@code visible}; the date of {@code clock} is today. */
  public HoldingRoutes(
      VisiblePortfolios visible, ReadAccount read, ValuePortfolio value, Clock clock) {
    this.visible = visible;
    this.read = read;
    this.value = value;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ONE + "/positions", READ, this::positions);
    RouteGroup.read(routes, ONE + "/lots", READ, this::lots);
    RouteGroup.read(routes, ONE + "/performance", READ, this::performance);
  }

  private record At(UUID portfolio, LotMethod method, Optional<LocalDate> date) {
    static At of(Parameters given) {
      return new At(
          given.id(),
          given.oneOf("method", METHODS).orElseGet(LotMethod.Fifo::new),
          given.date("date"));
    }
  }

  private void positions(Context request) {
    At at = Parameters.read(request, At::of);
    Account account = find(request, at.portfolio());
    Instant now = clock.instant();
    request.json(
        PositionsView.of(
            value.value(account.id(), at.date().orElse(today(now)), now),
            read.lots(account, at.method())));
  }

  private void lots(Context request) {
    At at = Parameters.read(request, At::of);
    request.json(LotsView.of(read.lots(find(request, at.portfolio()), at.method())));
  }

  private record Stretch(UUID portfolio, Optional<LocalDate> from, Optional<LocalDate> until) {
    static Stretch of(Parameters given) {
      return new Stretch(given.id(), given.date("from"), given.date("until"));
    }

    /** Nothing is in a stretch that ends before it begins. */
    Days days(LocalDate today) {
      LocalDate start = from.orElse(LocalDate.MIN);
      LocalDate end = until.orElse(today.plusDays(1));
      return new Days(start, end.isBefore(start) ? start : end);
    }
  }

  private void performance(Context request) {
    Stretch wanted = Parameters.read(request, Stretch::of);
    Account account = find(request, wanted.portfolio());
    Instant now = clock.instant();
    AccountWorth worth = read.worth(account, wanted.days(today(now)), now);
    request.json(PerformanceView.of(worth));
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private Account find(Context request, UUID id) {
    return visible.account(Gate.principal(request), new PortfolioId(id));
  }
}
