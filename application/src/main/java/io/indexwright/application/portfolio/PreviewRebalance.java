package io.indexwright.application.portfolio;

import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.allocation.Allocator;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.index.Basket;
import io.indexwright.index.IndexId;
import io.indexwright.index.Pricing;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.portfolio.Portfolio;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says what a rebalance would trade; nothing is written. */
public final class PreviewRebalance {
  private final Ledgers ledgers;
  private final IndexLevels levels;
  private final Prices prices;

  public PreviewRebalance(Ledgers ledgers, IndexLevels levels, Prices prices) {
    this.ledgers = ledgers;
    this.levels = levels;
    this.prices = prices;
  }

  /**
   * Aims at what {@code rebalance} says, at the prices of the day.
   *
   * @throws UnknownException if the portfolio was not opened, or the index has no level
   */
  public AllocationOutcome preview(Rebalance rebalance) {
    return rebalance
        .goal()
        .fold(index -> towards(basketOf(index.index()), rebalance), own -> towards(own, rebalance));
  }

  private Basket basketOf(IndexId index) {
    return levels
        .composition(index)
        .orElseThrow(() -> new UnknownException("published index", index.value()))
        .basket();
  }

  private AllocationOutcome towards(Basket basket, Rebalance rebalance) {
    Portfolio portfolio = ledgers.portfolio(rebalance.portfolio());
    PriceBook book = book(basket.shares().keySet(), portfolio, rebalance);
    SortedSet<InstrumentId> unpriced = Pricing.of(book).unpricedOf(basket.constituents());
    return unpriced.isEmpty()
        ? new Allocator(new TargetWeights(basket.weightsAt(book)), rebalance.policy())
            .allocate(portfolio, book)
        : new AllocationOutcome.Unpriced(unpriced);
  }

  private AllocationOutcome towards(Goal.OwnWeights own, Rebalance rebalance) {
    Portfolio portfolio = ledgers.portfolio(rebalance.portfolio());
    return new Allocator(own.targets(), own.within(rebalance.policy()))
        .allocate(portfolio, book(own.weights().keySet(), portfolio, rebalance));
  }

  /** Returns the last prices of what is wanted or held. */
  private PriceBook book(Set<InstrumentId> wanted, Portfolio portfolio, Rebalance rebalance) {
    SortedSet<InstrumentId> traded = new TreeSet<>(wanted);
    traded.addAll(portfolio.holdings().keySet());
    return prices
        .lastBook(traded, rebalance.date(), rebalance.asKnownAt())
        .orElse(new PriceBook(rebalance.date(), Collections.emptySortedMap()));
  }
}
