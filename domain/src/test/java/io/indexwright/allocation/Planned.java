package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Exchange;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;

/** A case that is told step by step: targets, prices, a policy, what is held, and the plan. */
record Planned(
    TargetWeights targets, PriceBook book, AllocationPolicy policy, Conditions conditions) {

  static Planned aimingAt(TargetWeights targets, String... namesAndDollars) {
    PriceBook book = Books.on("2024-01-02", namesAndDollars);
    return new Planned(targets, book, Cases.FREE, Conditions.plain(Books.USD));
  }

  Planned under(AllocationPolicy other) {
    return new Planned(targets, book, other, conditions);
  }

  Planned within(Restrictions restrictions) {
    return under(policy.within(restrictions));
  }

  Planned at(Conditions other) {
    return new Planned(targets, book, policy, other);
  }

  Planned pricedAt(PriceBook other) {
    return new Planned(targets, other, policy, conditions);
  }

  /** Adds a price in another currency. */
  Planned pricing(String name, String amount, Currency currency) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>(book.prices());
    prices.put(Books.id(name), Price.of(amount, currency));
    return new Planned(targets, new PriceBook(book.date(), prices), policy, conditions);
  }

  /** Changes money at these rates: a code, its dollars, a code, its dollars. */
  Planned changing(String spread, String... codesAndRates) {
    SortedMap<String, BigDecimal> rates = new TreeMap<>();
    for (int i = 0; i < codesAndRates.length; i += 2) {
      rates.put(codesAndRates[i], new BigDecimal(codesAndRates[i + 1]));
    }
    ExchangeRates sheet = new ExchangeRates(Books.USD, rates);
    return at(conditions.with(new Exchange(sheet, new BigDecimal(spread))));
  }

  AllocationOutcome outcome(Portfolio portfolio) {
    return new Allocator(targets, policy).allocate(portfolio, book, conditions);
  }

  Allocation of(Portfolio portfolio) {
    AllocationOutcome outcome = outcome(portfolio);
    assertThat(outcome).isInstanceOf(AllocationOutcome.Planned.class);
    return ((AllocationOutcome.Planned) outcome).allocation();
  }

  /** Allocates this much cash, nothing being held. */
  Allocation of(String cash) {
    return of(Cases.portfolio(cash));
  }

  static Reason why(Allocation plan, String name) {
    SortedMap<InstrumentId, Reason> all = new TreeMap<>(plan.explained());
    all.putAll(plan.skipped());
    return all.getOrDefault(Books.id(name), new Reason.AtTarget());
  }

  /** Expects these tickets, fees and cash. */
  static void expect(Allocation plan, String fees, String cashLeft, OrderTicket... tickets) {
    assertThat(plan.tickets()).containsExactly(tickets);
    assertThat(plan.fees()).isEqualTo(Money.of(fees, Books.USD));
    assertThat(plan.cashLeft()).isEqualTo(Money.of(cashLeft, Books.USD));
  }
}
