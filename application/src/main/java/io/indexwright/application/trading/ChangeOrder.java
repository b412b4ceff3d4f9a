package io.indexwright.application.trading;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.trading.Amendments;
import io.indexwright.application.portfolio.HearVenue;
import io.indexwright.application.trading.Dealt.Done;
import io.indexwright.application.trading.Dealt.Refused;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.dealing.AccountDay;
import io.indexwright.money.Quantity;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.TimeInForce;
import io.indexwright.portfolio.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Withdraws what is open of an order, or puts it on other terms. */
public final class ChangeOrder {
  private final Desk desk;
  private final Accounts accounts;
  private final AuditTrail trail;

  public ChangeOrder(Desk desk, Accounts accounts, AuditTrail trail) {
    this.desk = desk;
    this.accounts = accounts;
    this.trail = trail;
  }

  /** Where orders are kept, who is told of a change, and where his answer is written down. */
  public record Desk(Orders orders, Amendments venue, HearVenue hear) {}

  /** An order, and the account that it trades for. */
  public record Held(Account account, OrderId order) {}

  /**
   * Other terms; what is not said stays.
   *
   * @param left units beyond those that have traded
   */
  public record Terms(
      Optional<Quantity> left, Optional<OrderType> type, Optional<TimeInForce> timeInForce) {

    OrderTicket of(Order order) {
      OrderTicket old = order.ticket();
      return old.forQuantity(left.orElseGet(order::open))
          .as(type.orElseGet(old::type), timeInForce.orElseGet(old::timeInForce));
    }
  }

  /**
   * Withdraws what is open.
   *
   * @throws UnknownException if there is no such order
   */
  public Dealt<Order> cancel(Held held, Asker asker) {
    return changed(
        AuditAction.CANCEL_ORDER, held, asker, order -> new Done<>(desk.venue().withdraw(order)));
  }

  /**
   * Has what is open worked on {@code terms}, if they keep every limit.
   *
   * @throws UnknownException if there is no such order
   */
  public Dealt<Order> replace(Held held, Terms terms, Asker asker) {
    return changed(
        AuditAction.REPLACE_ORDER,
        held,
        asker,
        order -> replaced(order, terms.of(order), held, asker.at()));
  }

  private Dealt<List<OrderEvent>> replaced(
      Order order, OrderTicket wanted, Held held, Instant now) {
    AccountDay day = accounts.day(held.account().id(), List.of(wanted), now).without(order.id());
    Optional<Refusal> refusal =
        accounts
            .judge(wanted, day)
            .fold(
                accepted -> accounts.takesTwo(wanted, day),
                refused -> Optional.of(Refusal.brokenBy(refused.breaches())));
    return refusal
        .<Dealt<List<OrderEvent>>>map(Refused::new)
        .orElseGet(() -> new Done<>(desk.venue().replace(order, order.replacement(wanted))));
  }

  private Dealt<Order> changed(
      AuditAction action, Held held, Asker asker, Function<Order, Dealt<List<OrderEvent>>> asked) {
    return accounts.inTurn(
        held.account().id(),
        () ->
            trail.of(
                asker.deed(action, PlaceOrder.resource(held.order())),
                () -> heard(held, asker.at(), asked),
                dealt -> dealt.told(order -> PlaceOrder.change(held.account(), order.ticket()))));
  }

  private Dealt<Order> heard(
      Held held, Instant now, Function<Order, Dealt<List<OrderEvent>>> asked) {
    Order order =
        desk.orders()
            .find(held.order())
            .orElseThrow(() -> new UnknownException("order", held.order().value()));
    return order.state().isTerminal()
        ? new Refused<>(
            Refusal.of(Refusal.Kind.ORDER_ENDED, "nothing is open of it: " + order.state().name()))
        : asked
            .apply(order)
            .fold(
                events -> new Done<>(desk.hear().hear(held.account(), held.order(), events, now)),
                Refused::new);
  }
}
