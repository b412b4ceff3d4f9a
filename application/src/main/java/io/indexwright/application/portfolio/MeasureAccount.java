package io.indexwright.application.portfolio;

import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.AccountDay;
import io.indexwright.dealing.Standing;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says where an account stands today, so that its orders can be judged. */
public final class MeasureAccount {
  private final Ledgers ledgers;
  private final Orders orders;
  private final Prices prices;

  public MeasureAccount(Ledgers ledgers, Orders orders, Prices prices) {
    this.ledgers = ledgers;
    this.orders = orders;
    this.prices = prices;
  }

  /**
   * Measures an account that wants to trade {@code tickets}, at the last closes known at {@code
   * now}.
   *
   * @throws UnknownException if the portfolio was not opened
   */
  public AccountDay measure(PortfolioId portfolio, List<OrderTicket> tickets, Instant now) {
    return measure(
        ledgers
            .account(portfolio)
            .orElseThrow(() -> new UnknownException("portfolio", portfolio.value())),
        tickets,
        now);
  }

  private AccountDay measure(Account account, List<OrderTicket> tickets, Instant now) {
    return Objects.requireNonNull(measure(Map.of(account, tickets), now).get(account));
  }

  /**
   * Measures accounts that were opened, each with what it wants to trade, in the same way and with
   * no more questions than one takes.
   */
  public Map<Account, AccountDay> measure(Map<Account, List<OrderTicket>> wanted, Instant now) {
    LocalDate date = Standing.dateOf(now);
    List<Measured> measured =
        books(wanted.keySet(), date).stream().map(books -> Measured.of(books, wanted)).toList();
    NavigableSet<InstrumentId> priced = new TreeSet<>();
    measured.forEach(one -> priced.addAll(one.priced()));
    PriceHistory closes = lastCloses(priced, date, now);
    return measured.stream()
        .collect(
            Collectors.toMap(
                one -> one.books().standing().account(),
                one -> new AccountDay(one.books(), closes.restrictedTo(one.priced()))));
  }

  /** What is written down of an account, and what has to be priced for it. */
  private record Measured(AccountDay.Books books, NavigableSet<InstrumentId> priced) {
    static Measured of(AccountDay.Books books, Map<Account, List<OrderTicket>> wanted) {
      NavigableSet<InstrumentId> priced = new TreeSet<>(books.instruments());
      wanted
          .getOrDefault(books.standing().account(), List.of())
          .forEach(ticket -> priced.add(ticket.instrument()));
      return new Measured(books, priced);
    }
  }

  /** Those of the day count now; what the day has lost is told by those before it. */
  private PriceHistory lastCloses(
      SortedSet<InstrumentId> instruments, LocalDate date, Instant now) {
    Collection<Close> last = prices.lastCloses(instruments, date, now).values();
    SortedSet<InstrumentId> priced =
        last.stream()
            .filter(close -> close.date().equals(date))
            .map(Close::instrument)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Close> closes = new ArrayList<>(last);
    if (!priced.isEmpty()) {
      closes.addAll(prices.lastCloses(priced, date.minusDays(1), now).values());
    }
    return PriceHistory.of(closes);
  }

  /** Measures the same account again, at the same closes. */
  AccountDay again(AccountDay day) {
    return day.with(books(Set.of(day.account()), day.date()).get(0));
  }

  private List<AccountDay.Books> books(Set<Account> accounts, LocalDate date) {
    Set<PortfolioId> portfolios = accounts.stream().map(Account::id).collect(Collectors.toSet());
    Map<PortfolioId, List<Order>> open = orders.open(portfolios);
    Map<PortfolioId, Set<OrderId>> approved =
        orders.approvedSince(portfolios, Standing.beginOf(date));
    return ledgers.standings(accounts, date).stream()
        .map(
            standing -> {
              PortfolioId id = standing.account().id();
              return new AccountDay.Books(
                  standing, open.getOrDefault(id, List.of()), approved.getOrDefault(id, Set.of()));
            })
        .toList();
  }
}
