package io.indexwright.performance.holdings;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Precision;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * How much lies in few names. Source: the index of O. Herfindahl and A. Hirschman; its inverse is
 * the number of names that would be as concentrated if all were equal.
 *
 * @param weights not empty, summing to exactly 1
 */
public record Concentration(SortedMap<InstrumentId, Weight> weights) {

  /** Copies the weights, and refuses those that are not a whole. */
  public Concentration {
    weights = InstrumentOrder.copyOf(weights);
    BigDecimal sum = sum(weights.values().stream().map(Weight::fraction).toList());
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException("weights sum to " + sum.toPlainString() + ", not to 1");
    }
  }

  /** Returns {@code Σ w²}, exact: 1 for one name, {@code 1 ÷ n} for n equal ones. */
  public BigDecimal herfindahl() {
    return sum(
        weights.values().stream().map(one -> one.fraction().multiply(one.fraction())).toList());
  }

  /** Returns {@code 1 ÷ Σ w²}, 34 digits: from 1 to the number of names. */
  public BigDecimal effectiveNames() {
    return Precision.quotient(BigDecimal.ONE, herfindahl());
  }

  /**
   * Returns the sum of the largest weights, exact.
   *
   * @param names how many; all, if there are fewer
   */
  public BigDecimal largest(int names) {
    return sum(
        weights.values().stream()
            .map(Weight::fraction)
            .sorted(Comparator.reverseOrder())
            .limit(names)
            .toList());
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return Precision.normalised(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
