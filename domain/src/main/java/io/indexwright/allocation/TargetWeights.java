package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a portfolio's value that each instrument should have.
 *
 * @param weights sum to exactly 1, iterated in instrument order
 */
public record TargetWeights(SortedMap<InstrumentId, Weight> weights) {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

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

  /**
   * Takes weights that sum to 1 or nearly so: off by at most 0.0001 they are scaled to 1, and the
   * answer says so.
   *
   * @param claims each zero or more
   * @throws IllegalArgumentException if they are off by more
   */
  public static Given given(SortedMap<InstrumentId, BigDecimal> claims) {
    BigDecimal sum = claims.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
      throw new IllegalArgumentException(
          "target weights must sum to 1 within 0.0001, not to " + sum.toPlainString());
    }
    return new Given(inProportionTo(claims), sum);
  }

  /**
   * Scales {@code claims} to 1, by largest remainder.
   *
   * @param claims each zero or more, not all zero
   */
  public static TargetWeights inProportionTo(SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    SortedMap<InstrumentId, BigDecimal> ordered = InstrumentOrder.copyOf(claims);
    Iterator<Weight> shares = Weight.sharing(List.copyOf(ordered.values())).iterator();
    ordered.keySet().forEach(instrument -> weights.put(instrument, shares.next()));
    return new TargetWeights(weights);
  }

  /**
   * Weights as they were taken.
   *
   * @param sum what they came to before they were scaled
   */
  public record Given(TargetWeights weights, BigDecimal sum) {

    /** Returns true if they did not sum to 1 and were scaled. */
    public boolean isScaled() {
      return sum.compareTo(BigDecimal.ONE) != 0;
    }
  }

  SortedMap<InstrumentId, BigDecimal> fractions() {
    SortedMap<InstrumentId, BigDecimal> fractions = new TreeMap<>();
    weights.forEach((instrument, weight) -> fractions.put(instrument, weight.fraction()));
    return fractions;
  }
}
