package io.indexwright.application.portfolio;

import io.indexwright.application.port.Broker;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.AccountDay;
import io.indexwright.dealing.Clearance;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.RiskLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sends what is open of a run and writes down what came of it. It can be stopped anywhere and
 * called again: an order is sent under the same id, a fill is kept once.
 */
public final class WorkOrders {
  private final MeasureAccount accounts;
  private final RiskLimits limits;
  private final Broker broker;
  private final Orders orders;
  private final Ledgers ledgers;
  private final HearVenue venue;

  public WorkOrders(
      MeasureAccount accounts,
      RiskLimits limits,
      Broker broker,
      Orders orders,
      Ledgers ledgers,
      Transactions transactions) {
    this.accounts = accounts;
    this.limits = limits;
    this.broker = broker;
    this.orders = orders;
    this.ledgers = ledgers;
    this.venue = new HearVenue(orders, ledgers, transactions);
  }

  /**
   * What came of working a run.
   *
   * @param orders all of the run, as they stand
   * @param withheld those that were not sent, because the account does not allow it now
   */
  public record Worked(List<Order> orders, List<Clearance.Withheld> withheld) {

    /** Keeps copies that nobody can change. */
    public Worked {
      orders = List.copyOf(orders);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * Works every open order of a run, each judged by the account as those before it have left it, at
   * the closes known at {@code now}.
   *
   * @throws UnknownException if the run was not written down
   */
  public Worked work(RunId run, Instant now) {
    PortfolioId portfolio =
        orders.portfolioOf(run).orElseThrow(() -> new UnknownException("run", run.value()));
    AccountDay day = accounts.measure(portfolio, List.of(), now);
    List<Order> after = new ArrayList<>();
    List<Clearance.Withheld> withheld = new ArrayList<>();
    for (Order order : orders.of(run)) {
      if (order.state().isTerminal()) {
        after.add(order);
      } else {
        AccountDay before = after.isEmpty() ? day : accounts.again(day);
        after.add(
            clearance(order, before)
                .fold(
                    cleared -> sent(cleared, day.account(), now),
                    kept -> {
                      withheld.add(kept);
                      return order;
                    }));
      }
    }
    return new Worked(after, withheld);
  }

  /**
   * Works one order of each account that is open, in the same way and with no more questions than
   * one takes.
   *
   * @param due an order of each account
   * @return those that were open, as they stand then
   * @throws UnavailableException if the broker does not answer; nothing is written down then
   */
  public Map<OrderId, Order> work(Map<PortfolioId, OrderId> due, Instant now) {
    Map<Account, List<OrderTicket>> idle = new HashMap<>();
    ledgers.accounts(due.keySet()).forEach(account -> idle.put(account, List.of()));
    Map<OrderId, Order> open = new HashMap<>();
    Map<Clearance.Cleared, Account> cleared = new HashMap<>();
    accounts
        .measure(idle, now)
        .forEach(
            (account, day) ->
                day.books().open().stream()
                    .filter(order -> order.id().equals(due.get(account.id())))
                    .forEach(
                        order -> {
                          open.put(order.id(), order);
                          clearance(order, day)
                              .fold(Stream::of, withheld -> Stream.<Clearance.Cleared>empty())
                              .forEach(one -> cleared.put(one, account));
                        }));
    if (!cleared.isEmpty()) {
      open.putAll(sent(cleared, now));
    }
    return open;
  }

  private Map<OrderId, Order> sent(Map<Clearance.Cleared, Account> cleared, Instant now) {
    Map<OrderId, List<OrderEvent>> reports = broker.placeEach(cleared.keySet());
    Map<OrderId, HearVenue.Word> words = new HashMap<>();
    cleared.forEach(
        (one, account) -> {
          OrderId order = one.order().id();
          words.put(order, new HearVenue.Word(account, reports.getOrDefault(order, List.of())));
        });
    return venue.hear(words, now);
  }

  private Clearance clearance(Order order, AccountDay day) {
    return Clearance.of(order, limits, day.without(order.id()).exposure(limits.fee()));
  }

  private Order sent(Clearance.Cleared cleared, Account account, Instant now) {
    return venue.hear(account, cleared.order().id(), broker.place(cleared), now);
  }
}
