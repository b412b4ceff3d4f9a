package io.indexwright.adapter.http.rebalance;

import io.indexwright.adapter.http.Deals;
import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.trading.Plans;
import io.indexwright.application.port.trading.WeightsFormat;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.application.trading.Dealt;
import io.indexwright.application.trading.DecideRun;
import io.indexwright.application.trading.PlanRebalance;
import io.indexwright.dealing.OrderRun.Consent;
import io.indexwright.dealing.RunId;
import io.indexwright.index.IndexId;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /portfolios/{id}/rebalances}: from a plan that is shown to the orders that follow. */
public final class RebalanceRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.ORDERS_READ);
  private static final Access WRITE = Access.of(Role.TRADER, Scope.ORDERS_WRITE);
  private static final String ALL = API + "/portfolios/{id}/rebalances";
  private static final String ONE = ALL + "/{run}";
  private static final String APPROVE = ONE + "/approve";
  private static final String CANCEL = ONE + "/cancel";

  private final Hands hands;
  private final Books books;
  private final Idempotency once;
  private final Gate gate;

  /** Lets {@code hands} do what is asked at {@code gate}, each thing {@code once}. */
  public RebalanceRoutes(Hands hands, Books books, Idempotency once, Gate gate) {
    this.hands = hands;
    this.books = books;
    this.once = once;
    this.gate = gate;
  }

  /** Who plans, who decides, and where new names come from. */
  public record Hands(PlanRebalance plan, DecideRun decide, WeightsFormat weights, PublicIds ids) {}

  /** Where runs are found, and by whom. */
  public record Books(Plans plans, Orders orders, VisiblePortfolios visible) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, READ, this::list);
    RouteGroup.read(routes, ONE, READ, this::run);
    RouteGroup.post(routes, ALL, WRITE, once.once("POST " + ALL, this::plan));
    RouteGroup.post(
        routes, APPROVE, WRITE, once.once("POST " + APPROVE, decided(hands.decide()::approve)));
    RouteGroup.post(
        routes, CANCEL, WRITE, once.once("POST " + CANCEL, decided(hands.decide()::cancel)));
  }

  private record Part(UUID portfolio, PageRequest<RunId> wanted) {
    static Part of(Parameters given) {
      return new Part(given.id(), given.pageOfIds(RunId::new));
    }
  }

  private void list(Context request) {
    Part part = Parameters.read(request, Part::of);
    request.json(
        ListView.of(
            request,
            books.plans().of(account(request, part.portfolio()).id(), part.wanted()),
            this::shown,
            RunId::value));
  }

  private void run(Context request) {
    request.json(shown(find(request)));
  }

  private record Wanted(
      Optional<UUID> index, Optional<String> weights, String policy, Optional<LocalDate> date) {
    static Wanted of(Body given) {
      Wanted wanted =
          new Wanted(
              given.optionalUuid("index"),
              given.optionalDocument("weights"),
              given.document("policy"),
              given.date("date"));
      boolean isClear = wanted.index.isPresent() != wanted.weights.isPresent();
      given.require(isClear, "index", "must be given, a UUID, or else weights must be");
      return wanted;
    }

    Goal goal(WeightsFormat format) {
      return index
          .<Goal>map(id -> new Goal.OfIndex(new IndexId(id)))
          .orElseGet(() -> format.read(weights.orElseThrow()));
    }
  }

  private Answer plan(Context request) {
    Account account = account(request, Parameters.read(request, Parameters::id));
    Wanted wanted = Body.read(request, Wanted::of);
    Asker asker = gate.asker(request);
    PlanTerms terms =
        new PlanTerms(
            new RunId(hands.ids().next()),
            account.id(),
            understood("weights", () -> wanted.goal(hands.weights())),
            wanted.policy(),
            wanted.date().orElseGet(() -> LocalDate.ofInstant(asker.at(), ZoneOffset.UTC)),
            Gate.principal(request).id(),
            asker.at());
    return Deals.answer(
        request,
        HttpStatus.CREATED,
        understood("policy", () -> hands.plan().plan(terms, account.currency(), asker)),
        this::shown);
  }

  private static <T> T understood(String document, Supplier<T> work) {
    try {
      return work.get();
    } catch (MalformedDocumentException malformed) {
      throw Body.refusal(document, malformed.faults());
    }
  }

  private Function<Context, Answer> decided(
      Function<DecideRun.Decision, Dealt<KeptPlan>> deciding) {
    return request ->
        Deals.answer(
            request,
            HttpStatus.OK,
            deciding.apply(
                new DecideRun.Decision(
                    find(request), Gate.principal(request).id(), gate.asker(request))),
            this::shown);
  }

  private record Named(UUID portfolio, UUID run) {
    static Named of(Parameters given) {
      return new Named(given.id(), given.id("run"));
    }
  }

  private KeptPlan find(Context request) {
    Named named = Parameters.read(request, Named::of);
    PortfolioId portfolio = account(request, named.portfolio()).id();
    return books
        .plans()
        .find(new RunId(named.run()))
        .filter(plan -> plan.terms().portfolio().equals(portfolio))
        .orElseThrow(() -> new UnknownException("run", named.run()));
  }

  private Account account(Context request, UUID id) {
    return books.visible().account(Gate.principal(request), new PortfolioId(id));
  }

  private RebalanceView shown(KeptPlan plan) {
    RunId run = plan.terms().id();
    Optional<Consent> consent = books.orders().consentTo(run);
    return RebalanceView.of(
        plan, consent, consent.isPresent() ? books.orders().of(run) : List.of());
  }
}
