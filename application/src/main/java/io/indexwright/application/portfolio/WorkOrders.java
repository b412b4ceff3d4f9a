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
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.RiskLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Clearance.Withheld> withheld = new ArrayList<>();
    AccountDay day = accounts.measure(portfolio, List.of(), now);
    for (Order order : orders.of(run)) {
      if (!order.state().isTerminal()) {
        work(order, accounts.again(day), now).ifPresent(withheld::add);
      }
    }
    return new Worked(orders.of(run), withheld);
  }

  private Optional<Clearance.Withheld> work(Order order, AccountDay day, Instant now) {
    return Clearance.of(order, limits, day.without(order.id()).exposure(limits.fee()))
        .fold(
            cleared -> {
              venue.hear(day.account(), order.id(), broker.place(cleared), now);
              return Optional.empty();
            },
            Optional::of);
  }
}
