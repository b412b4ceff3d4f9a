package io.indexwright.application.portfolio;

import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.allocation.Allocator;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.index.Basket;
import io.indexwright.index.Pricing;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.portfolio.Portfolio;
import java.util.Collections;
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
   * Aims at the weights that the index in force has at the prices of the day.
   *
   * @throws UnknownException if the portfolio was not opened, or the index has no level
   */
  public AllocationOutcome preview(Rebalance rebalance) {
    Portfolio portfolio = ledgers.portfolio(rebalance.portfolio());
    Basket basket =
        levels
            .composition(rebalance.index())
            .orElseThrow(() -> new UnknownException("published index", rebalance.index().value()))
            .basket();
    SortedSet<InstrumentId> traded = new TreeSet<>(basket.shares().keySet());
    traded.addAll(portfolio.holdings().keySet());
    PriceBook book =
        prices
            .lastBook(traded, rebalance.date(), rebalance.asKnownAt())
            .orElse(new PriceBook(rebalance.date(), Collections.emptySortedMap()));
    SortedSet<InstrumentId> unpriced = Pricing.of(book).unpricedOf(basket.constituents());
    return unpriced.isEmpty()
        ? new Allocator(new TargetWeights(basket.weightsAt(book)), rebalance.policy())
            .allocate(portfolio, book)
        : new AllocationOutcome.Unpriced(unpriced);
  }
}
