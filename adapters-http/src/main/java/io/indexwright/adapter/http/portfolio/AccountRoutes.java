package io.indexwright.adapter.http.portfolio;

import io.indexwright.adapter.http.Deals;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.trading.CreatePortfolio;
import io.indexwright.application.trading.MoveCash;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code /portfolios}: opening one, and moving cash in and out. */
public final class AccountRoutes implements RouteGroup {
  private static final Access WRITE = Access.of(Role.TRADER, Scope.PORTFOLIOS_WRITE);
  private static final String ALL = API + "/portfolios";
  private static final String CASH = ALL + "/{id}/cash-movements";
  private static final int LONGEST_NAME = 100;

  private final Hands hands;
  private final VisiblePortfolios visible;
  private final Idempotency once;
  private final Gate gate;

  /** Lets {@code hands} do what is asked at {@code gate}, each thing {@code once}. */
  public AccountRoutes(Hands hands, VisiblePortfolios visible, Idempotency once, Gate gate) {
    this.hands = hands;
    this.visible = visible;
    this.once = once;
    this.gate = gate;
  }

  /** Who opens portfolios and moves cash, and where new names come from. */
  public record Hands(CreatePortfolio create, MoveCash move, PublicIds ids) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.post(routes, ALL, WRITE, once.once("POST " + ALL, this::create));
    RouteGroup.post(routes, CASH, WRITE, once.once("POST " + CASH, this::move));
  }

  private record Opening(
      Optional<String> name, Optional<Currency> currency, Optional<BigDecimal> deposit) {
    static Opening of(Body given) {
      return new Opening(
          given.needed(
              "name",
              text -> Optional.of(text).filter(t -> !t.isBlank() && t.length() <= LONGEST_NAME),
              "must be a name of 1 to " + LONGEST_NAME + " characters"),
          given.currency("currency"),
          given.neededPositive("deposit"));
    }
  }

  private Answer create(Context request) {
    Opening asked = Body.read(request, Opening::of);
    Currency currency = asked.currency().orElseThrow();
    Money deposit = money("deposit", asked.deposit().orElseThrow(), currency);
    Account account =
        new Account(new PortfolioId(hands.ids().next()), asked.name().orElseThrow(), currency);
    return Idempotency.answer(
        HttpStatus.CREATED,
        PortfolioView.of(
            hands
                .create()
                .create(account, deposit, Gate.principal(request).id(), gate.asker(request))));
  }

  private enum Direction {
    DEPOSIT,
    WITHDRAWAL;

    private static final SortedMap<String, Direction> NAMED =
        new TreeMap<>(Map.of("DEPOSIT", DEPOSIT, "WITHDRAWAL", WITHDRAWAL));

    static Optional<Direction> named(String text) {
      return Optional.ofNullable(NAMED.get(text));
    }

    Money of(Money amount) {
      return this == DEPOSIT ? amount : amount.negated();
    }
  }

  private record Movement(Optional<Direction> direction, Optional<BigDecimal> amount) {
    static Movement of(Body given) {
      return new Movement(
          given.needed("kind", Direction::named, "must be DEPOSIT or WITHDRAWAL"),
          given.neededPositive("amount"));
    }
  }

  private Answer move(Context request) {
    PortfolioId id = new PortfolioId(Parameters.read(request, Parameters::id));
    Account account = visible.account(Gate.principal(request), id);
    Movement asked = Body.read(request, Movement::of);
    Money amount = money("amount", asked.amount().orElseThrow(), account.currency());
    return Deals.answer(
        request,
        HttpStatus.CREATED,
        hands
            .move()
            .move(
                id,
                "cash/" + hands.ids().next(),
                asked.direction().orElseThrow().of(amount),
                gate.asker(request)),
        PortfolioView.Entry::of);
  }

  private static Money money(String name, BigDecimal amount, Currency currency) {
    try {
      return new Money(amount, currency);
    } catch (ArithmeticException finer) {
      throw Body.refusal(name, List.of("must have no more decimals than " + currency + " has"));
    }
  }
}
