package io.indexwright.simulation.policy;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.function.Function;

/** What a simulation aims at. */
public sealed interface Target {

  /** Handles every target; adding one breaks every caller at compile time. */
  <R> R fold(Function<OwnWeights, R> own, Function<OfIndex, R> index);

  /**
   * The same weights all the time.
   *
   * @param weights sum to 1 or nearly so, as {@code TargetWeights.given} takes them
   */
  record OwnWeights(SortedMap<InstrumentId, BigDecimal> weights) implements Target {
    /** Keeps a copy that nobody can change. */
    public OwnWeights {
      weights = InstrumentOrder.copyOf(weights);
    }

    @Override
    public <R> R fold(Function<OwnWeights, R> own, Function<OfIndex, R> index) {
      return own.apply(this);
    }
  }

  /** What an index holds after each close, by its own rules. */
  record OfIndex(Rulebook rulebook) implements Target {
    @Override
    public <R> R fold(Function<OwnWeights, R> own, Function<OfIndex, R> index) {
      return index.apply(this);
    }
  }
}
