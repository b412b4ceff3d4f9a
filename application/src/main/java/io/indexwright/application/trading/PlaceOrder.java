package io.indexwright.application.trading;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.application.portfolio.ApproveRun;
import io.indexwright.application.trading.Dealt.Done;
import io.indexwright.application.trading.Dealt.Refused;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.dealing.OrderRun;
import io.indexwright.instrument.Instrument;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Account;
import io.indexwright.proof.Canonical.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes down one order, a run of its own, if every limit is kept; it is sent soon after. */
public final class PlaceOrder {
  private final Desk desk;
  private final Accounts accounts;
  private final AuditTrail trail;

  public PlaceOrder(Desk desk, Accounts accounts, AuditTrail trail) {
    this.desk = desk;
    this.accounts = accounts;
    this.trail = trail;
  }

  /** Where orders are judged and written, and what is done with them then. */
  public record Desk(Instruments instruments, ApproveRun approve, DispatchQueue queue) {}

  /**
   * Places the only ticket of {@code run}, of which nobody has heard before, for {@code account},
   * as {@code by} wants it.
   */
  public Dealt<Order> place(OrderRun run, Account account, UserId by, Asker asker) {
    return accounts.inTurn(
        account.id(),
        () ->
            trail.of(
                asker.deed(AuditAction.PLACE_ORDER, resource(run.id().order(1))),
                () -> placed(run, account, by, asker.at()),
                dealt -> dealt.told(order -> change(account, order.ticket()))));
  }

  private Dealt<Order> placed(OrderRun run, Account account, UserId by, Instant now) {
    try {
      return objection(run, account, now)
          .<Dealt<Order>>map(Refused::new)
          .orElseGet(() -> written(run, account, by, now));
    } catch (CurrencyMismatchException foreign) {
      return new Refused<>(
          Refusal.of(
              Refusal.Kind.OTHER_CURRENCY,
              "it cannot be judged in the currency of the account: " + foreign.getMessage()));
    }
  }

  static AuditResource resource(OrderId order) {
    return new AuditResource("order/" + order);
  }

  static Change change(Account account, OrderTicket ticket) {
    return Change.to(
        Fields.none()
            .with("portfolio", account.id().toString())
            .with("instrument", ticket.instrument().value())
            .with("side", ticket.side())
            .with("quantity", ticket.quantity().units())
            .with("type", ticket.type().name()));
  }

  private Optional<Refusal> objection(OrderRun run, Account account, Instant now) {
    OrderTicket ticket = run.tickets().get(0);
    Optional<Instrument> known =
        desk.instruments().find(new TreeSet<>(List.of(ticket.instrument()))).values().stream()
            .findFirst();
    if (known.isEmpty()) {
      return Optional.of(
          Refusal.of(Refusal.Kind.UNKNOWN_INSTRUMENT, "nobody knows " + ticket.instrument()));
    }
    return known.get().currency().equals(account.currency())
        ? accounts.takesTwo(ticket, () -> accounts.day(account.id(), run.tickets(), now))
        : Optional.of(
            Refusal.of(
                Refusal.Kind.OTHER_CURRENCY,
                "%s is traded in %s, and the cash is in %s"
                    .formatted(ticket.instrument(), known.get().currency(), account.currency())));
  }

  private Dealt<Order> written(OrderRun run, Account account, UserId by, Instant now) {
    return desk.approve()
        .approveNew(run, account, new OrderRun.Consent(by.toString(), now))
        .fold(
            written -> {
              desk.queue().add(run.id(), now);
              return new Done<>(written.orders().get(0));
            },
            refused -> new Refused<>(Refusal.brokenBy(refused.breaches())),
            unplanned -> new Refused<>(PlanRebalance.refusal(unplanned.why())));
  }
}
