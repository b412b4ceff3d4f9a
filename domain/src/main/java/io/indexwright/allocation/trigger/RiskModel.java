package io.indexwright.allocation.trigger;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.statistics.Covariance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What exposures risk: a covariance in decimals, in which a variance may also be zero, as that of
 * money is.
 *
 * @param instruments in the order of rows and columns, each once
 * @param rows symmetric, one row and one column an instrument
 */
public record RiskModel(List<InstrumentId> instruments, List<List<BigDecimal>> rows) {
  private static final MathContext DIGITS = new MathContext(15);

  /** Refuses an instrument that comes twice, and rows that are not square or not symmetric. */
  public RiskModel {
    instruments = List.copyOf(instruments);
    rows = rows.stream().map(List::copyOf).toList();
    int size = instruments.size();
    if (Set.copyOf(instruments).size() != size) {
      throw new IllegalArgumentException("an instrument comes twice: " + instruments);
    }
    if (rows.size() != size || rows.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException("not a square of " + size + " rows: " + rows);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (rows.get(i).get(j).compareTo(rows.get(j).get(i)) != 0) {
          throw new IllegalArgumentException("not symmetric at " + i + ", " + j);
        }
      }
    }
  }

  /** Returns an estimate to 15 significant digits: what was given as 0.04 is 0.04. */
  public static RiskModel of(Covariance estimate) {
    List<InstrumentId> names = estimate.names();
    return new RiskModel(
        names,
        names.stream()
            .map(one -> names.stream().map(other -> decimal(estimate.between(one, other))).toList())
            .toList());
  }

  private static BigDecimal decimal(double number) {
    return new BigDecimal(number, DIGITS);
  }

  /**
   * Returns {@code d'Σd}, exact.
   *
   * @param exposures by instrument; what is not in them is zero, and what the model does not know
   *     must not be in them
   */
  public BigDecimal varianceOf(SortedMap<InstrumentId, BigDecimal> exposures) {
    if (!instruments.containsAll(exposures.keySet())) {
      throw new IllegalArgumentException("not all are in the risk model: " + exposures.keySet());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < instruments.size(); i++) {
      sum = sum.add(exposureTo(i, exposures).multiply(rowTimes(i, exposures)));
    }
    return sum;
  }

  private BigDecimal rowTimes(int row, SortedMap<InstrumentId, BigDecimal> exposures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int j = 0; j < instruments.size(); j++) {
      sum = sum.add(rows.get(row).get(j).multiply(exposureTo(j, exposures)));
    }
    return sum;
  }

  private BigDecimal exposureTo(int place, SortedMap<InstrumentId, BigDecimal> exposures) {
    return exposures.getOrDefault(instruments.get(place), BigDecimal.ZERO);
  }
}
