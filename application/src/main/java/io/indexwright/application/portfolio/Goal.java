package io.indexwright.application.portfolio;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What a rebalance aims at. */
public sealed interface Goal {

  /** Handles every goal; adding one breaks every caller at compile time. */
  <R> R fold(Function<OfIndex, R> index, Function<OwnWeights, R> own);

  /** Returns the index that is aimed at, if it is one. */
  default Optional<IndexId> followed() {
    return fold(ofIndex -> Optional.of(ofIndex.index()), own -> Optional.empty());
  }

  /** Returns the weights that somebody gave, if that is what is aimed at. */
  default Optional<SortedMap<InstrumentId, Weight>> given() {
    return fold(ofIndex -> Optional.empty(), own -> Optional.of(own.weights()));
  }

  /** The weights that an index in force has at the prices of the day. */
  record OfIndex(IndexId index) implements Goal {
    @Override
    public <R> R fold(Function<OfIndex, R> ofIndex, Function<OwnWeights, R> own) {
      return ofIndex.apply(this);
    }
  }

  /**
   * Parts of what is invested, whatever the policy keeps in cash; what they leave of 1 stays in
   * cash too.
   *
   * @param weights each above zero, at most 1 in sum
   */
  record OwnWeights(SortedMap<InstrumentId, Weight> weights) implements Goal {

    /** Refuses no weights, weights of nothing, and a sum above 1. */
    public OwnWeights {
      weights = InstrumentOrder.copyOf(weights);
      if (weights.isEmpty() || weights.containsValue(Weight.ZERO)) {
        throw new IllegalArgumentException("expected weights above zero, one or more");
      }
      BigDecimal sum = sum(weights);
      if (sum.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("the weights sum to " + sum + ", which is more than 1");
      }
    }

    @Override
    public <R> R fold(Function<OfIndex, R> index, Function<OwnWeights, R> own) {
      return own.apply(this);
    }

    /** Returns the weights scaled to 1. */
    TargetWeights targets() {
      SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>();
      weights.forEach((instrument, weight) -> claims.put(instrument, weight.fraction()));
      return TargetWeights.inProportionTo(claims);
    }

    /** Returns {@code policy}, keeping in cash what the weights leave of 1. */
    AllocationPolicy within(AllocationPolicy policy) {
      Weight left = new Weight(BigDecimal.ONE.subtract(sum(weights)));
      return policy.keeping(policy.buffer().and(left));
    }

    private static BigDecimal sum(SortedMap<InstrumentId, Weight> weights) {
      return weights.values().stream()
          .map(Weight::fraction)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
