package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * The part of a portfolio's value that each instrument should have.
 *
 * @param weights sum to exactly 1, iterated in instrument order
 */
public record TargetWeights(SortedMap<InstrumentId, Weight> weights) {

  /** Refuses weights that do not sum to exactly 1. */
  public TargetWeights {
    BigDecimal sum =
        weights.values().stream().map(Weight::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException("target weights must sum to 1, not " + sum);
    }
    weights = InstrumentOrder.copyOf(weights);
  }

  /** Returns the weight of {@code instrument}; zero if it is no target. */
  public Weight of(InstrumentId instrument) {
    return weights.getOrDefault(instrument, Weight.ZERO);
  }
}
