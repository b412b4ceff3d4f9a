package io.indexwright.taxlot;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.util.Currency;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What would be gained if everything were sold at its price.
 *
 * @param gains by holding
 * @param unpriced the holdings that have no price or no rate
 */
public record Unrealised(
    Currency base, SortedMap<InstrumentId, Gain> gains, SortedSet<InstrumentId> unpriced) {

  /** Keeps copies that nobody can change. */
  public Unrealised {
    gains = InstrumentOrder.copyOf(gains);
    unpriced = InstrumentOrder.copyOf(unpriced);
  }

  /** Returns the gain on all that has a price. */
  public Gain total() {
    return gains.values().stream().reduce(Gain.none(base), Gain::plus);
  }
}
