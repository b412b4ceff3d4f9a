package io.indexwright.allocation.flow;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far two sets of weights are from each other, over everything that is in either: the turnover
 * from the one to the other, or the active share of the one against the other.
 *
 * @param buys Σ of the weights that have to be added, exact
 * @param sells Σ of the weights that have to be given up, zero or more, exact
 */
public record WeightDistance(BigDecimal buys, BigDecimal sells) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Measures the way from the weights held to those wanted. */
  public static WeightDistance between(
      SortedMap<InstrumentId, BigDecimal> held, SortedMap<InstrumentId, BigDecimal> wanted) {
    SortedSet<InstrumentId> all = new TreeSet<>(held.keySet());
    all.addAll(wanted.keySet());
    BigDecimal buys = BigDecimal.ZERO;
    BigDecimal sells = BigDecimal.ZERO;
    for (InstrumentId id : all) {
      BigDecimal more =
          wanted.getOrDefault(id, BigDecimal.ZERO).subtract(held.getOrDefault(id, BigDecimal.ZERO));
      buys = buys.add(more.max(BigDecimal.ZERO));
      sells = sells.add(more.negate().max(BigDecimal.ZERO));
    }
    return new WeightDistance(buys, sells);
  }

  /** Returns Σ|wanted − held|. */
  public BigDecimal twoWay() {
    return buys.add(sells);
  }

  /** Returns ½ Σ|wanted − held|: one-way turnover, or active share. */
  public BigDecimal oneWay() {
    return twoWay().multiply(HALF);
  }

  /** Returns what trading it costs at so many basis points of what is bought and sold. */
  public BigDecimal costAt(BigDecimal basisPoints) {
    return twoWay().multiply(basisPoints).movePointLeft(4);
  }
}
