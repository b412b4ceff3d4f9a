package io.indexwright.dealing;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.order.Commission;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.AccountExposure.Line;
import io.indexwright.risk.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One account on one day, as its ledger, its orders and the closes tell it. The day begins at
 * midnight UTC. Rule: docs/rules/orders.md.
 *
 * @param closes of everything that is held, open or to be traded; the last one up to the day counts
 */
public record AccountDay(Account account, LocalDate date, Books books, PriceHistory closes) {

  /**
   * What is written down of an account.
   *
   * @param entries of the ledger that are in force, in its order
   * @param open orders
   * @param approved orders that were approved since the day began, open or not
   */
  public record Books(List<LedgerEntry> entries, List<Order> open, List<OrderId> approved) {

    /** Keeps copies that nobody can change. */
    public Books {
      entries = List.copyOf(entries);
      open = List.copyOf(open);
      approved = List.copyOf(approved);
    }

    /** Returns everything that the ledger names or that is open. */
    public SortedSet<InstrumentId> instruments() {
      SortedSet<InstrumentId> instruments =
          new TreeSet<>(open.stream().map(order -> order.ticket().instrument()).toList());
      for (LedgerEntry entry : entries) {
        instruments.addAll(entry.fact().instruments());
      }
      return instruments;
    }

    private Books without(OrderId order) {
      return new Books(
          entries,
          open.stream().filter(other -> !other.id().equals(order)).toList(),
          approved.stream().filter(other -> !other.equals(order)).toList());
    }
  }

  /** Returns the day of {@code now}. */
  public static LocalDate dateOf(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Returns when {@code date} begins. */
  public static Instant beginOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns the day as if {@code order} had never been written. */
  public AccountDay without(OrderId order) {
    return with(books.without(order));
  }

  /** Returns the day as it has become, at the same closes. */
  public AccountDay with(Books later) {
    return new AccountDay(account, date, later, closes);
  }

  /**
   * Returns what is at stake now. A holding without a price counts for nothing.
   *
   * @param fee what trading costs, set aside for every open buy
   */
  public AccountExposure exposure(Commission fee) {
    Portfolio now = account.empty().after(books.entries());
    Money value = worth(now, date);
    Money nothing = Money.zero(account.currency());
    AccountExposure exposure =
        new AccountExposure(
            value, now.cash(), nothing, lost(value), books.approved().size(), lines(now));
    for (Order order : books.open()) {
      exposure = new Proposal(order.ticket().forQuantity(order.open()), exposure, fee).opened();
    }
    return exposure;
  }

  private Money lost(Money value) {
    Instant begin = beginOf(date);
    Portfolio before = account.empty().after(entries(entry -> entry.at().isBefore(begin)));
    Money paidIn =
        entries(entry -> !entry.at().isBefore(begin)).stream()
            .flatMap(entry -> paidIn(entry).stream())
            .reduce(Money.zero(account.currency()), Money::plus);
    return worth(before, date.minusDays(1)).plus(paidIn).minus(value);
  }

  private List<LedgerEntry> entries(Predicate<LedgerEntry> wanted) {
    return books.entries().stream().filter(wanted).toList();
  }

  private static Optional<Money> paidIn(LedgerEntry entry) {
    return entry.fact() instanceof Fact.CashMoved moved
        ? Optional.of(moved.amount())
        : Optional.empty();
  }

  /** What has a first close on {@code day} only is worth that before it, too: it has not moved. */
  private Money worth(Portfolio portfolio, LocalDate day) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    for (InstrumentId held : portfolio.holdings().keySet()) {
      closeAt(held, day).or(() -> closeAt(held, date)).ifPresent(price -> prices.put(held, price));
    }
    return portfolio.cash().plus(portfolio.valuedAt(new PriceBook(day, prices)).holdings());
  }

  private Optional<Price> closeAt(InstrumentId instrument, LocalDate day) {
    return closes.lastCloseOf(instrument, day).map(Close::price);
  }

  private SortedMap<InstrumentId, Line> lines(Portfolio portfolio) {
    SortedSet<InstrumentId> known = new TreeSet<>(portfolio.holdings().keySet());
    known.addAll(closes.instruments());
    SortedMap<InstrumentId, Line> lines = new TreeMap<>();
    for (InstrumentId id : known) {
      lines.put(id, Line.of(closeAt(id, date), portfolio.holdingOf(id)));
    }
    return lines;
  }
}
