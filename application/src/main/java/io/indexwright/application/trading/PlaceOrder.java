package io.indexwright.application.trading;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.application.trading.Dealt.Done;
import io.indexwright.application.trading.Dealt.Refused;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.dealing.AccountDay;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Account;
import io.indexwright.proof.Canonical.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down an order, a run of its own, if every limit is kept; it is sent soon after. */
public final class PlaceOrder {
  private final Desk desk;
  private final Accounts accounts;
  private final AuditTrail trail;

  public PlaceOrder(Desk desk, Accounts accounts, AuditTrail trail) {
    this.desk = desk;
    this.accounts = accounts;
    this.trail = trail;
  }

  /** Where orders are judged and written, and where they wait to be sent. */
  public record Desk(Instruments instruments, Orders orders, DispatchQueue queue) {}

  /**
   * What somebody wants: the only ticket of a run of which nobody has heard before.
   *
   * @param account that the run is of
   */
  public record Placement(OrderRun run, Account account, UserId by, Asker asker) {

    OrderTicket ticket() {
      return run.tickets().get(0);
    }

    OrderRun.Consent consent() {
      return new OrderRun.Consent(by.toString(), asker.at());
    }

    Deed deed() {
      return asker.deed(AuditAction.PLACE_ORDER, resource(run.id().order(1)));
    }

    Result told(Dealt<Order> dealt) {
      return dealt.told(order -> change(account, order.ticket()));
    }
  }

  /** Places an order when it is the turn of its account. */
  public Dealt<Order> place(Placement wanted) {
    return accounts.inTurn(
        wanted.account().id(),
        () -> trail.of(wanted.deed(), () -> placedAlone(wanted), wanted::told));
  }

  private Dealt<Order> placedAlone(Placement wanted) {
    try {
      return Objects.requireNonNull(placed(List.of(wanted)).get(wanted));
    } catch (CurrencyMismatchException foreign) {
      return new Refused<>(
          Refusal.of(
              Refusal.Kind.OTHER_CURRENCY,
              "it cannot be judged in the currency of the account: " + foreign.getMessage()));
    }
  }

  /**
   * Places orders, each of another account, in the transaction of the thread, and with no more
   * questions to the stores than one takes. It waits for nobody: orders of accounts with which
   * somebody is busy are left out.
   *
   * @return what came of each that was not left out
   * @throws CurrencyMismatchException if one cannot be judged in the currency of its account
   */
  Map<Placement, Dealt<Order>> placeTogether(Collection<Placement> wanted) {
    return accounts.inFreeTurns(
        wanted.stream().map(one -> one.account().id()).collect(Collectors.toSet()),
        free -> {
          List<Placement> now =
              wanted.stream().filter(one -> free.contains(one.account().id())).toList();
          if (now.isEmpty()) {
            return Map.of();
          }
          Map<Placement, Dealt<Order>> dealt = placed(now);
          Map<Deed, Result> told = new HashMap<>();
          dealt.forEach((one, what) -> told.put(one.deed(), one.told(what)));
          trail.ended(told);
          return dealt;
        });
  }

  private Map<Placement, Dealt<Order>> placed(List<Placement> wanted) {
    Instant now =
        wanted.stream().map(one -> one.asker().at()).max(Instant::compareTo).orElseThrow();
    Map<Placement, Dealt<RunApproval.Approved>> judged = judged(wanted, now);
    List<RunApproval.Approved> approved =
        judged.values().stream()
            .flatMap(one -> one.fold(Stream::of, refused -> Stream.empty()))
            .toList();
    Map<RunId, List<Order>> written = approved.isEmpty() ? Map.of() : written(approved, now);
    Map<Placement, Dealt<Order>> dealt = new HashMap<>();
    judged.forEach(
        (one, verdict) ->
            dealt.put(
                one,
                verdict.map(unused -> written.getOrDefault(one.run().id(), List.of()).get(0))));
    return dealt;
  }

  private Map<RunId, List<Order>> written(List<RunApproval.Approved> approved, Instant now) {
    Map<RunId, List<Order>> written = desk.orders().write(approved);
    desk.queue().add(written.keySet(), now);
    return written;
  }

  private Map<Placement, Dealt<RunApproval.Approved>> judged(List<Placement> wanted, Instant now) {
    Map<Account, List<OrderTicket>> tickets = new HashMap<>();
    wanted.forEach(one -> tickets.put(one.account(), one.run().tickets()));
    Map<InstrumentId, Instrument> known =
        desk.instruments()
            .find(
                wanted.stream()
                    .map(one -> one.ticket().instrument())
                    .collect(Collectors.toCollection(TreeSet::new)));
    Map<Account, AccountDay> days = accounts.days(tickets, now);
    Map<Placement, Dealt<RunApproval.Approved>> judged = new HashMap<>();
    wanted.forEach(
        one ->
            judged.put(
                one,
                judged(
                    one,
                    Optional.ofNullable(known.get(one.ticket().instrument())),
                    Objects.requireNonNull(days.get(one.account())))));
    return judged;
  }

  private Dealt<RunApproval.Approved> judged(
      Placement wanted, Optional<Instrument> traded, AccountDay day) {
    return objection(wanted, traded, day)
        .<Dealt<RunApproval.Approved>>map(Refused::new)
        .orElseGet(
            () ->
                accounts
                    .judge(wanted.run(), wanted.consent(), day)
                    .fold(
                        Done::new, refused -> new Refused<>(Refusal.brokenBy(refused.breaches()))));
  }

  private Optional<Refusal> objection(
      Placement wanted, Optional<Instrument> traded, AccountDay day) {
    OrderTicket ticket = wanted.ticket();
    if (traded.isEmpty()) {
      return Optional.of(
          Refusal.of(Refusal.Kind.UNKNOWN_INSTRUMENT, "nobody knows " + ticket.instrument()));
    }
    Currency price = traded.get().currency();
    Currency cash = wanted.account().currency();
    return price.equals(cash)
        ? accounts.takesTwo(ticket, day)
        : Optional.of(
            Refusal.of(
                Refusal.Kind.OTHER_CURRENCY,
                "%s is traded in %s, and the cash is in %s"
                    .formatted(ticket.instrument(), price, cash)));
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
}
