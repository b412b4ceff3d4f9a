package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.weighting.Capping.TwoLevelCap;
import java.math.BigDecimal;
import java.util.SortedMap;

/** Names above a threshold are limited one by one and in sum. */
record TwoLevelCeiling(Partition partition, TwoLevelCap cap) implements Ceiling {

  @Override
  public SortedMap<InstrumentId, BigDecimal> exact(SortedMap<InstrumentId, BigDecimal> claims) {
    return partition.split(TwoLevels.of(cap, partition.sums(claims)).exact(), claims);
  }

  @Override
  public SortedMap<InstrumentId, Long> counted(SortedMap<InstrumentId, BigDecimal> claims) {
    return partition.splitCounted(TwoLevels.of(cap, partition.sums(claims)).counted(), claims);
  }

  @Override
  public boolean admits(InstrumentId instrument, SortedMap<InstrumentId, Long> grains) {
    long own = partition.totalAround(instrument, grains);
    boolean fits = above(grains) + addedAbove(own) <= grains(cap.aggregate());
    return own < grains(cap.threshold()) || (own < grains(cap.single()) && fits);
  }

  /** At the threshold it does not count, so the first grain above it brings all of it. */
  private long addedAbove(long own) {
    return own == grains(cap.threshold()) ? own + 1 : 1;
  }

  private long above(SortedMap<InstrumentId, Long> grains) {
    return partition.totals(grains).stream()
        .filter(total -> total > grains(cap.threshold()))
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long grains(Weight weight) {
    return Weights.grains(weight).longValueExact();
  }
}
