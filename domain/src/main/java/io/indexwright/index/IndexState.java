package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import java.util.SortedSet;

/**
 * Everything needed to turn prices into a level: what is held, and what it is divided by.
 *
 * <p>Level = Σ(shares × price) ÷ divisor. Rule: docs/rules/level.md.
 */
public record IndexState(Basket basket, Divisor divisor) {

  /** Starts an index at {@code base} with {@code basket} valued at {@code close}. */
  public static IndexState launch(Basket basket, PriceBook close, IndexLevel base) {
    return new IndexState(basket, Divisor.placing(basket.valueAt(close), base));
  }

  /** Values the basket at {@code book}, or says which constituents it cannot value. */
  public LevelOutcome levelAt(PriceBook book) {
    SortedSet<InstrumentId> unpriced = basket.unpricedIn(book);
    return unpriced.isEmpty()
        ? new LevelOutcome.Calculated(book.date(), divisor.levelOf(basket.valueAt(book)))
        : new LevelOutcome.Withheld(book.date(), unpriced);
  }

  /** Says what swapping the basket for {@code next} at {@code close} does to the divisor. */
  public DivisorChange changeTo(Basket next, PriceBook close, DivisorChange.Cause cause) {
    DivisorChange.Valued now = new DivisorChange.Valued(basket.valueAt(close), divisor);
    return DivisorChange.bridging(close.date(), cause, now, next.valueAt(close));
  }
}
