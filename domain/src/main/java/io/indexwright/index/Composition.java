package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What the index holds from the close of {@code date} on, and the weights it gives at that close.
 *
 * @param weights of exactly the instruments in the basket; they sum to 1 and drift with prices
 */
public record Composition(LocalDate date, Basket basket, SortedMap<InstrumentId, Weight> weights) {

  /** Refuses weights of other instruments than the basket's. */
  public Composition {
    if (!weights.keySet().equals(basket.shares().keySet())) {
      throw new IllegalArgumentException("weights of " + weights.keySet() + " for " + basket);
    }
    weights = InstrumentOrder.copyOf(weights);
  }
}
