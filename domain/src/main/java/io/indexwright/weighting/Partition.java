package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.MarketView;
import io.indexwright.money.Apportionment;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Constituents, sorted into units.
 *
 * @param members by the name of the unit, in whose order units are listed
 */
record Partition(
    SortedMap<InstrumentId, String> unitOf, SortedMap<String, SortedSet<InstrumentId>> members) {

  static Partition of(SortedSet<InstrumentId> constituents, Unit unit, MarketView reference) {
    SortedMap<InstrumentId, String> unitOf = new TreeMap<>();
    SortedMap<String, SortedSet<InstrumentId>> members = new TreeMap<>();
    for (InstrumentId id : constituents) {
      String name = unit.nameOf(id, reference);
      unitOf.put(id, name);
      members.computeIfAbsent(name, any -> new TreeSet<>()).add(id);
    }
    return new Partition(unitOf, members);
  }

  List<String> names() {
    return List.copyOf(members.keySet());
  }

  /** Returns true if nothing that is one unit here is divided there. */
  boolean isWithin(Partition coarser) {
    return members.values().stream()
        .allMatch(unit -> unit.stream().map(coarser::unitAround).distinct().count() == 1);
  }

  /** Returns the sum of each unit, in their order. */
  List<BigDecimal> sums(SortedMap<InstrumentId, BigDecimal> claims) {
    return members.values().stream().map(unit -> Claims.sum(of(unit, claims))).toList();
  }

  String unitAround(InstrumentId one) {
    return Objects.requireNonNull(unitOf.get(one));
  }

  /** Returns what the unit of {@code one} has. */
  long totalAround(InstrumentId one, SortedMap<InstrumentId, Long> grains) {
    return total(Objects.requireNonNull(members.get(unitAround(one))), grains);
  }

  /** Returns what every unit has, in their order. */
  List<Long> totals(SortedMap<InstrumentId, Long> grains) {
    return members.values().stream().map(unit -> total(unit, grains)).toList();
  }

  /** Splits what each unit gets among its lines in proportion to their claims. */
  SortedMap<InstrumentId, BigDecimal> split(
      List<BigDecimal> units, SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, BigDecimal> lines = new TreeMap<>();
    Iterator<BigDecimal> parts = units.iterator();
    for (SortedSet<InstrumentId> unit : members.values()) {
      BigDecimal part = parts.next();
      BigDecimal sum = Claims.sum(of(unit, claims));
      unit.forEach(id -> lines.put(id, Precision.quotient(part.multiply(of(id, claims)), sum)));
    }
    return lines;
  }

  /** Splits what each unit gets among its lines by largest remainder. */
  SortedMap<InstrumentId, Long> splitCounted(
      List<Long> units, SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, Long> lines = new TreeMap<>();
    Iterator<Long> parts = units.iterator();
    for (SortedSet<InstrumentId> unit : members.values()) {
      Iterator<Long> grains = split(parts.next(), of(unit, claims)).iterator();
      unit.forEach(id -> lines.put(id, grains.next()));
    }
    return lines;
  }

  private static List<Long> split(long part, List<BigDecimal> claims) {
    return claims.size() == 1 ? List.of(part) : Apportionment.split(part, claims);
  }

  private static long total(SortedSet<InstrumentId> unit, SortedMap<InstrumentId, Long> grains) {
    return of(unit, grains).stream().mapToLong(Long::longValue).sum();
  }

  private static <V> List<V> of(SortedSet<InstrumentId> unit, SortedMap<InstrumentId, V> values) {
    return unit.stream().map(id -> of(id, values)).toList();
  }

  private static <V> V of(InstrumentId id, SortedMap<InstrumentId, V> values) {
    return Objects.requireNonNull(values.get(id));
  }
}
