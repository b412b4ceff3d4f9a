package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * One limit a unit.
 *
 * @param limits in grains, by name of the unit
 */
record OneCeiling(Partition partition, SortedMap<String, BigDecimal> limits) implements Ceiling {

  @Override
  public SortedMap<InstrumentId, BigDecimal> exact(SortedMap<InstrumentId, BigDecimal> claims) {
    return partition.split(filled(claims).exact(), claims);
  }

  @Override
  public SortedMap<InstrumentId, Long> counted(SortedMap<InstrumentId, BigDecimal> claims) {
    return partition.splitCounted(filled(claims).counted(), claims);
  }

  @Override
  public boolean admits(InstrumentId instrument, SortedMap<InstrumentId, Long> grains) {
    String unit = partition.unitAround(instrument);
    return partition.totalAround(instrument, grains) < limitOf(unit).longValueExact();
  }

  BigDecimal limitOf(String unit) {
    return Objects.requireNonNull(limits.get(unit));
  }

  private Filling filled(SortedMap<InstrumentId, BigDecimal> claims) {
    return Filling.of(Weights.WHOLE, partition.sums(claims), List.copyOf(limits.values()));
  }
}
