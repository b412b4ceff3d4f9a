package io.indexwright.adapter.http.order;

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
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.trading.ChangeOrder;
import io.indexwright.application.trading.OrderDesk;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /orders}: placing one, withdrawing it, and putting it on other terms. */
public final class TradeRoutes implements RouteGroup {
  private static final Access WRITE = Access.of(Role.TRADER, Scope.ORDERS_WRITE);
  private static final String ALL = API + "/orders";
  private static final String CANCEL = ALL + "/{id}/cancel";
  private static final String REPLACE = ALL + "/{id}/replace";

  private final Hands hands;
  private final VisiblePortfolios visible;
  private final Idempotency once;
  private final Gate gate;

  /** Lets {@code hands} do what is asked at {@code gate}, each thing {@code once}. */
  public TradeRoutes(Hands hands, VisiblePortfolios visible, Idempotency once, Gate gate) {
    this.hands = hands;
    this.visible = visible;
    this.once = once;
    this.gate = gate;
  }

  /** Who places orders, and who changes them. */
  public record Hands(OrderDesk desk, ChangeOrder change) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.post(routes, ALL, WRITE, once.by("POST " + ALL, this::place));
    RouteGroup.post(routes, CANCEL, WRITE, once.once("POST " + CANCEL, this::cancel));
    RouteGroup.post(routes, REPLACE, WRITE, once.once("POST " + REPLACE, this::replace));
  }

  private record Wanted(
      Optional<UUID> portfolio,
      Optional<InstrumentId> instrument,
      Optional<Side> side,
      Optional<BigDecimal> quantity,
      OrderTerms terms) {
    static Wanted of(Body given) {
      return new Wanted(
          given.uuid("portfolio"),
          given.instrument("instrument"),
          given.needed(
              "side",
              text -> Stream.of(Side.values()).filter(one -> one.name().equals(text)).findFirst(),
              "must be BUY or SELL"),
          given.neededPositive("quantity"),
          OrderTerms.of(given));
    }

    OrderTicket ticket(Account account) {
      return new OrderTicket(
          instrument.orElseThrow(),
          side.orElseThrow(),
          new Quantity(quantity.orElseThrow()),
          terms.type(account.currency()).orElseGet(OrderType::market),
          terms.timeInForce().orElseGet(TimeInForce::day));
    }
  }

  private Once place(Context request, KeyedRequest key) {
    Wanted wanted = Body.read(request, Wanted::of);
    return hands
        .desk()
        .place(
            new OrderDesk.Wanted(
                key,
                Gate.principal(request),
                gate.asker(request),
                new PortfolioId(wanted.portfolio().orElseThrow()),
                wanted::ticket,
                Deals.answers(request, HttpStatus.CREATED, OrderView::of)));
  }

  private Answer cancel(Context request) {
    return Deals.answer(
        request,
        HttpStatus.OK,
        hands.change().cancel(held(request), gate.asker(request)),
        OrderView::of);
  }

  private record Change(Optional<BigDecimal> quantity, OrderTerms terms) {
    static Change of(Body given) {
      return new Change(given.positive("quantity"), OrderTerms.of(given));
    }
  }

  private Answer replace(Context request) {
    ChangeOrder.Held held = held(request);
    Change wanted = Body.read(request, Change::of);
    ChangeOrder.Terms terms =
        new ChangeOrder.Terms(
            wanted.quantity().map(Quantity::new),
            wanted.terms().type(held.account().currency()),
            wanted.terms().timeInForce());
    return Deals.answer(
        request,
        HttpStatus.OK,
        hands.change().replace(held, terms, gate.asker(request)),
        OrderView::of);
  }

  private ChangeOrder.Held held(Context request) {
    OrderId order = new OrderId(Parameters.read(request, Parameters::id));
    return new ChangeOrder.Held(visible.accountOf(Gate.principal(request), order), order);
  }
}
