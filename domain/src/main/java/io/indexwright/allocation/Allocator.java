package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.Valuation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides how many whole shares of everything to hold: the floor of each exact quota first, then
 * single shares where the largest fraction of one is missing. Rule: docs/rules/allocation.md.
 *
 * <p>Buys are paid from the cash in hand, never from sales of the same plan. Ties go to the earlier
 * instrument, so the same input gives the same answer.
 */
public final class Allocator {
  private final TargetWeights targets;
  private final AllocationPolicy policy;

  /** Aims at {@code targets} within {@code policy}. */
  public Allocator(TargetWeights targets, AllocationPolicy policy) {
    this.targets = targets;
    this.policy = policy;
  }

  /**
   * Plans the trades that bring {@code portfolio} to the targets at the prices of {@code book};
   * what is held and is no target is sold.
   *
   * @throws CurrencyMismatchException if anything is priced in another currency than the portfolio
   */
  public AllocationOutcome allocate(Portfolio portfolio, PriceBook book) {
    SortedSet<InstrumentId> instruments = new TreeSet<>(targets.weights().keySet());
    instruments.addAll(portfolio.holdings().keySet());
    PriceBook prices = book.of(instruments);
    if (!prices.prices().keySet().equals(instruments)) {
      instruments.removeAll(prices.prices().keySet());
      return new AllocationOutcome.Unpriced(instruments);
    }
    prices
        .prices()
        .values()
        .forEach(p -> CurrencyMismatchException.check(portfolio.cash().currency(), p.currency()));
    return allocated(portfolio, prices);
  }

  private AllocationOutcome allocated(Portfolio portfolio, PriceBook prices) {
    Valuation worth = portfolio.valuedAt(prices);
    Money total = worth.cash().plus(worth.holdings());
    Money buffer =
        Money.rounded(
            total.amount().multiply(policy.cashBuffer().fraction()),
            total.currency(),
            RoundingMode.CEILING);
    Plan plan =
        new Plan(
                lines(portfolio, prices, positive(total.minus(buffer))),
                positive(portfolio.cash().minus(buffer)),
                policy.commission())
            .withoutWorthlessSales()
            .withinBudget()
            .filled();
    Money cashLeft = portfolio.cash().minus(plan.outlay()).plus(plan.proceeds());
    if (cashLeft.isNegative()) {
      return new AllocationOutcome.Overdrawn(cashLeft.negated());
    }
    Money deviation = deviation(plan, positive(cashLeft.minus(buffer)));
    return new AllocationOutcome.Planned(
        new Allocation(tickets(plan), plan.fees(), cashLeft, deviation));
  }

  private List<Line> lines(Portfolio portfolio, PriceBook prices, Money investable) {
    return prices.prices().entrySet().stream()
        .map(
            priced ->
                Line.starting(
                    priced.getKey(),
                    priced.getValue(),
                    targets.of(priced.getKey()).fraction().multiply(investable.amount()),
                    portfolio.holdingOf(priced.getKey())))
        .toList();
  }

  private static Money positive(Money amount) {
    return amount.isNegative() ? Money.zero(amount.currency()) : amount;
  }

  private static List<OrderTicket> tickets(Plan plan) {
    Stream<Line> sales = plan.lines().stream().filter(Line::isSale);
    Stream<Line> buys = plan.lines().stream().filter(Line::isBuy);
    return Stream.concat(sales, buys).map(Line::ticket).toList();
  }

  private static Money deviation(Plan plan, Money idle) {
    BigDecimal off =
        plan.lines().stream()
            .map(line -> line.shortfall().abs())
            .reduce(idle.amount(), BigDecimal::add);
    return Money.rounded(off, idle.currency(), RoundingMode.HALF_UP);
  }
}
