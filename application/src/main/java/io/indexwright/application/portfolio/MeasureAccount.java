package io.indexwright.application.portfolio;

import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.AccountDay;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

  /** Measures an account that was opened in the same way. */
  public AccountDay measure(Account account, List<OrderTicket> tickets, Instant now) {
    LocalDate date = AccountDay.dateOf(now);
    AccountDay.Books books = books(account.id(), date);
    SortedSet<InstrumentId> priced = books.instruments();
    priced.addAll(tickets.stream().map(OrderTicket::instrument).toList());
    return new AccountDay(account, date, books, lastCloses(priced, date, now));
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
    return day.with(books(day.account().id(), day.date()));
  }

  private AccountDay.Books books(PortfolioId portfolio, LocalDate date) {
    return new AccountDay.Books(
        ledgers.entries(portfolio),
        orders.open(portfolio),
        orders.approvedSince(portfolio, AccountDay.beginOf(date)));
  }
}
