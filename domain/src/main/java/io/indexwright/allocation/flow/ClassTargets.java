package io.indexwright.allocation.flow;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Amounts of instruments that give every class the amount that it should have, when an instrument
 * may belong to several classes in parts. Rule: docs/rules/allocation.md.
 *
 * @param amounts to 34 digits; negative if no amount of zero or more does it
 * @param exact true if every class gets what it should; if not, the squares of what it gets too
 *     much or too little are least in sum
 * @param ambiguous true if other amounts would do as well; these change the least of what is held
 */
public record ClassTargets(
    SortedMap<InstrumentId, BigDecimal> amounts, boolean exact, boolean ambiguous) {

  /** Keeps a copy that nobody can change. */
  public ClassTargets {
    amounts = InstrumentOrder.copyOf(amounts);
  }

  /**
   * One class.
   *
   * @param parts which part of an instrument belongs to it
   * @param amount what all of it should come to
   */
  public record AssetClass(SortedMap<InstrumentId, BigDecimal> parts, BigDecimal amount) {
    /** Keeps a copy that nobody can change. */
    public AssetClass {
      parts = InstrumentOrder.copyOf(parts);
    }
  }

  /**
   * Solves for the amounts of all instruments of {@code classes}.
   *
   * @param held what is held now; what is in no class is left out
   */
  public static ClassTargets of(
      List<AssetClass> classes, SortedMap<InstrumentId, BigDecimal> held) {
    SortedSet<InstrumentId> ids = new TreeSet<>();
    classes.forEach(one -> ids.addAll(one.parts.keySet()));
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no class has an instrument: " + classes);
    }
    List<Fraction> now = vector(ids, held);
    Equations missing = equations(classes, ids, now);
    List<Fraction> change = missing.shortest();
    SortedMap<InstrumentId, BigDecimal> amounts = new TreeMap<>();
    int place = 0;
    for (InstrumentId id : ids) {
      amounts.put(id, now.get(place).plus(change.get(place)).number());
      place++;
    }
    return new ClassTargets(amounts, missing.holdFor(change), missing.rank() < ids.size());
  }

  private static Equations equations(
      List<AssetClass> classes, SortedSet<InstrumentId> ids, List<Fraction> now) {
    List<List<Fraction>> rows = new ArrayList<>();
    List<Fraction> right = new ArrayList<>();
    for (AssetClass one : classes) {
      List<Fraction> row = vector(ids, one.parts);
      Fraction has = Fraction.ZERO;
      for (int i = 0; i < row.size(); i++) {
        has = has.plus(row.get(i).times(now.get(i)));
      }
      rows.add(row);
      right.add(Fraction.of(one.amount).minus(has));
    }
    return new Equations(rows, right);
  }

  private static List<Fraction> vector(
      SortedSet<InstrumentId> ids, SortedMap<InstrumentId, BigDecimal> numbers) {
    return ids.stream().map(id -> Fraction.of(numbers.getOrDefault(id, BigDecimal.ZERO))).toList();
  }
}
