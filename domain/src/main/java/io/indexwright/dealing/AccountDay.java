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
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.AccountExposure.Line;
import io.indexwright.risk.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One account on one day, as its ledger, its orders and the closes tell it. Rule:
 * docs/rules/orders.md.
 *
 * @param closes of everything that is owned, open or to be traded; the last one up to the day
 *     counts
 */
public record AccountDay(Books books, PriceHistory closes) {

  /**
   * What is written down of an account.
   *
   * @param standing by its ledger
   * @param open orders
   * @param approved orders that were approved since the day began, open or not
   */
  public record Books(Standing standing, List<Order> open, Set<OrderId> approved) {

    /** Keeps copies that nobody can change. */
    public Books {
      open = List.copyOf(open);
      approved = Set.copyOf(approved);
    }

    /** Returns everything that is owned, was owned when the day began, or is open. */
    public SortedSet<InstrumentId> instruments() {
      SortedSet<InstrumentId> instruments =
          new TreeSet<>(open.stream().map(order -> order.ticket().instrument()).toList());
      instruments.addAll(standing.opening().positions().keySet());
      instruments.addAll(standing.now().positions().keySet());
      return instruments;
    }

    private Books without(OrderId order) {
      return new Books(
          standing,
          open.stream().filter(other -> !other.id().equals(order)).toList(),
          approved.stream()
              .filter(other -> !other.equals(order))
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  /** Returns whose day it is. */
  public Account account() {
    return books.standing().account();
  }

  /** Returns which day it is. */
  public LocalDate date() {
    return books.standing().date();
  }

  /** Returns the day as if {@code order} had never been written. */
  public AccountDay without(OrderId order) {
    return with(books.without(order));
  }

  /** Returns the day as it has become, at the same closes. */
  public AccountDay with(Books later) {
    return new AccountDay(later, closes);
  }

  /**
   * Returns what is at stake now. A holding without a price counts for nothing.
   *
   * @param fee what trading costs, set aside for every open buy
   */
  public AccountExposure exposure(Commission fee) {
    Portfolio now = portfolio(books.standing().now());
    Money value = worth(now, date());
    AccountExposure exposure =
        new AccountExposure(
            value,
            now.cash(),
            Money.zero(account().currency()),
            lost(value),
            books.approved().size(),
            lines(now));
    for (Order order : books.open()) {
      exposure = new Proposal(order.ticket().forQuantity(order.open()), exposure, fee).opened();
    }
    return exposure;
  }

  private Portfolio portfolio(Balances owned) {
    return owned.portfolioIn(account().id(), account().currency());
  }

  private Money lost(Money value) {
    return worth(portfolio(books.standing().opening()), date().minusDays(1))
        .plus(books.standing().paidIn())
        .minus(value);
  }

  /** What has a first close on {@code day} only is worth that before it, too: it has not moved. */
  private Money worth(Portfolio portfolio, LocalDate day) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    for (InstrumentId held : portfolio.holdings().keySet()) {
      closeAt(held, day)
          .or(() -> closeAt(held, date()))
          .ifPresent(price -> prices.put(held, price));
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
      lines.put(id, Line.of(closeAt(id, date()), portfolio.holdingOf(id)));
    }
    return lines;
  }
}
