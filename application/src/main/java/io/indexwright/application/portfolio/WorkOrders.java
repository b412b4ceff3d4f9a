package io.indexwright.application.portfolio;

import io.indexwright.application.port.Broker;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.AccountDay;
import io.indexwright.dealing.Clearance;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.RiskLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends what is open of a run and writes down what came of it. It can be stopped anywhere and
 * called again: an order is sent under the same id, a fill is kept once.
 */
public final class WorkOrders {
  private final MeasureAccount accounts;
  private final RiskLimits limits;
  private final Broker broker;
  private final Orders orders;
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

  private Clearance clearance(Order order, AccountDay day) {
    return Clearance.of(order, limits, day.without(order.id()).exposure(limits.fee()));
  }

  private Order sent(Clearance.Cleared cleared, Account account, Instant now) {
    return venue.hear(account, cleared.order().id(), broker.place(cleared), now);
  }
}
