package io.indexwright.weighting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.selection.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several ceilings at once.
 *
 * @param name for whoever has to be told that they cannot be met
 */
record JointCeiling(String name, List<Ceiling> parts) implements Ceiling {

  @Override
  public SortedMap<InstrumentId, BigDecimal> exact(SortedMap<InstrumentId, BigDecimal> claims) {
    return Nesting.of(parts)
        .map(nesting -> nesting.exact(claims).orElseThrow(() -> refusing("cannot all be met")))
        .orElseGet(() -> settled(claims));
  }

  private SortedMap<InstrumentId, BigDecimal> settled(SortedMap<InstrumentId, BigDecimal> claims) {
    return Alternation.of(parts, claims)
        .settled(Capping.InTurn.MOST_ROUNDS)
        .orElseThrow(
            () -> refusing("have not settled in " + Capping.InTurn.MOST_ROUNDS + " rounds"));
  }

  private RefusedException refusing(String reason) {
    return new RefusedException(name + " " + reason);
  }

  /**
   * Gives each the whole grains it has, which keeps every limit, and then single grains to the
   * largest remainders, as long as every part admits them.
   */
  @Override
  public SortedMap<InstrumentId, Long> counted(SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, BigDecimal> exact = exact(claims);
    SortedMap<InstrumentId, Long> grains = new TreeMap<>();
    exact.forEach((id, part) -> grains.put(id, part.setScale(0, RoundingMode.FLOOR).longValue()));
    List<InstrumentId> served = byRemainder(exact);
    long spare = spareOf(grains);
    while (spare > 0) {
      long before = spare;
      for (InstrumentId id : served) {
        spare -= spare > 0 && admits(id, grains) ? given(id, grains) : 0;
      }
      if (spare == before) {
        throw refusing("leave " + spare + "e-12 of the whole to nobody");
      }
    }
    return grains;
  }

  private static List<InstrumentId> byRemainder(SortedMap<InstrumentId, BigDecimal> exact) {
    return exact.entrySet().stream()
        .sorted(
            comparing(
                (Map.Entry<InstrumentId, BigDecimal> e) -> fraction(e.getValue()), reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static BigDecimal fraction(BigDecimal part) {
    return part.subtract(part.setScale(0, RoundingMode.FLOOR));
  }

  private static long spareOf(SortedMap<InstrumentId, Long> grains) {
    return Weights.WHOLE.longValueExact()
        - grains.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long given(InstrumentId id, SortedMap<InstrumentId, Long> grains) {
    grains.merge(id, 1L, Long::sum);
    return 1;
  }

  @Override
  public boolean admits(InstrumentId instrument, SortedMap<InstrumentId, Long> grains) {
    return parts.stream().allMatch(part -> part.admits(instrument, grains));
  }
}
