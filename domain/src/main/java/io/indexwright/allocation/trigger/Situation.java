package io.indexwright.allocation.trigger;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A portfolio on one day.
 *
 * @param lastTraded when it was rebalanced last; {@link LocalDate#MIN} if never
 * @param targets weights that sum to 1
 * @param weights those held, in the same portfolio
 */
public record Situation(
    LocalDate date,
    LocalDate lastTraded,
    SortedMap<InstrumentId, BigDecimal> targets,
    SortedMap<InstrumentId, BigDecimal> weights) {

  /** Keeps copies that nobody can change. */
  public Situation {
    targets = InstrumentOrder.copyOf(targets);
    weights = InstrumentOrder.copyOf(weights);
  }

  /** Returns how far every weight is above its target; negative below. */
  public SortedMap<InstrumentId, BigDecimal> drifts() {
    SortedSet<InstrumentId> all = new TreeSet<>(targets.keySet());
    all.addAll(weights.keySet());
    SortedMap<InstrumentId, BigDecimal> drifts = new TreeMap<>();
    for (InstrumentId id : all) {
      drifts.put(id, number(weights, id).subtract(number(targets, id)));
    }
    return InstrumentOrder.copyOf(drifts);
  }

  private static BigDecimal number(SortedMap<InstrumentId, BigDecimal> numbers, InstrumentId id) {
    return numbers.getOrDefault(id, BigDecimal.ZERO);
  }
}
