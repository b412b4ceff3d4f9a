package io.indexwright.weighting;

import static java.util.Comparator.comparing;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Ceilings each of whose units lies within one unit of the next, as lines in issuers in sectors.
 * One pass is enough: what a line would get if its unit were full is its limit in the next.
 *
 * @param finestFirst so that every unit of one is part of one unit of the next
 */
record Nesting(List<OneCeiling> finestFirst) {

  /** Orders {@code ceilings}, if they are nested. */
  static Optional<Nesting> of(List<Ceiling> ceilings) {
    List<OneCeiling> ordered = new ArrayList<>();
    for (Ceiling ceiling : ceilings) {
      if (ceiling instanceof OneCeiling one) {
        ordered.add(one);
      }
    }
    ordered.sort(comparing(one -> -one.partition().members().size()));
    boolean isNested =
        IntStream.range(1, ordered.size())
            .allMatch(i -> ordered.get(i - 1).partition().isWithin(ordered.get(i).partition()));
    return isNested && ordered.size() == ceilings.size()
        ? Optional.of(new Nesting(ordered))
        : Optional.empty();
  }

  /** Returns what each gets, in grains; nothing if the limits cannot hold the whole. */
  Optional<SortedMap<InstrumentId, BigDecimal>> exact(SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, BigDecimal> limits = new TreeMap<>();
    claims.keySet().forEach(id -> limits.put(id, Weights.WHOLE));
    for (OneCeiling ceiling : finestFirst) {
      ceiling
          .partition()
          .members()
          .forEach((name, unit) -> lower(limits, unit, claims, ceiling.limitOf(name)));
    }
    boolean holdsAll = Claims.sum(limits.values()).compareTo(Weights.WHOLE) >= 0;
    lower(limits, claims.keySet(), claims, Weights.WHOLE);
    return holdsAll ? Optional.of(limits) : Optional.empty();
  }

  private static void lower(
      SortedMap<InstrumentId, BigDecimal> limits,
      Collection<InstrumentId> unit,
      SortedMap<InstrumentId, BigDecimal> claims,
      BigDecimal most) {
    List<BigDecimal> own = unit.stream().map(id -> Claims.at(id, limits)).toList();
    if (Claims.sum(own).compareTo(most) > 0) {
      List<BigDecimal> claimed = unit.stream().map(id -> Claims.at(id, claims)).toList();
      Iterator<BigDecimal> lowered = Filling.of(most, claimed, own).exact().iterator();
      unit.forEach(id -> limits.put(id, lowered.next()));
    }
  }
}
