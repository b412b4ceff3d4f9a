package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole, divided.
 *
 * @param byInstrument sum to exactly 1; iterated in instrument order
 */
public record Weights(SortedMap<InstrumentId, Weight> byInstrument) {
  private static final int DECIMALS = 12;

  /** The whole in grains: a grain is the smallest weight there is, one in the twelfth decimal. */
  static final BigDecimal WHOLE = BigDecimal.ONE.movePointRight(DECIMALS);

  /** Refuses a sum other than 1. */
  public Weights {
    BigDecimal sum =
        byInstrument.values().stream()
            .map(Weight::fraction)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException("weights sum to " + sum.toPlainString() + ", not to 1");
    }
    byInstrument = InstrumentOrder.copyOf(byInstrument);
  }

  /**
   * Divides in proportion to {@code claims}, by largest remainder in the twelfth decimal; among
   * equal remainders the earlier instrument is served first.
   *
   * @param claims each zero or more, not all zero
   */
  public static Weights sharing(SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, BigDecimal> ordered = InstrumentOrder.copyOf(claims);
    Iterator<Weight> weights = Weight.sharing(new ArrayList<>(ordered.values())).iterator();
    SortedMap<InstrumentId, Weight> shared = new TreeMap<>();
    ordered.keySet().forEach(id -> shared.put(id, weights.next()));
    return new Weights(shared);
  }

  static Weights ofGrains(SortedMap<InstrumentId, Long> grains) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    grains.forEach((id, g) -> weights.put(id, new Weight(BigDecimal.valueOf(g, DECIMALS))));
    return new Weights(weights);
  }

  static BigDecimal grains(Weight weight) {
    return weight.fraction().movePointRight(DECIMALS);
  }
}
