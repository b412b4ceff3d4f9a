package io.indexwright.allocation.flow;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who gets how much of the money that comes in; what goes out is taken the same way from the other
 * end. Rule: docs/rules/allocation.md.
 */
public enum FlowRule {

  /** The lowest ratios of value to target are raised to one level; the highest are lowered. */
  WATER_FILL,

  /** In proportion to what each is short of its target afterwards, or has too much. */
  PRO_RATA,

  /** The largest shortfalls are lowered to one level: the least sum of squares. */
  LEAST_SQUARES;

  /**
   * Returns what to buy of each for {@code amount} in all; nothing is sold.
   *
   * @param values what is held; each zero or more
   * @param weights of the targets that take part, scaled to 1
   * @param amount zero or more
   */
  public SortedMap<InstrumentId, BigDecimal> contributed(
      SortedMap<InstrumentId, BigDecimal> values,
      SortedMap<InstrumentId, BigDecimal> weights,
      BigDecimal amount) {
    return shares(wants(values, weights, amount), amount);
  }

  /**
   * Returns what to sell of each for {@code amount} in all, or everything; nothing is bought. What
   * has no target goes first, whatever the rule.
   *
   * @param values what is held; each zero or more
   * @param weights of the targets that take part, scaled to 1
   * @param amount zero or more
   */
  public SortedMap<InstrumentId, BigDecimal> withdrawn(
      SortedMap<InstrumentId, BigDecimal> values,
      SortedMap<InstrumentId, BigDecimal> weights,
      BigDecimal amount) {
    SortedMap<InstrumentId, BigDecimal> strangers = new TreeMap<>(values);
    strangers.keySet().removeIf(id -> number(weights, id).signum() > 0);
    BigDecimal first = sum(strangers).min(amount);
    SortedMap<InstrumentId, BigDecimal> taken = new TreeMap<>(inProportion(strangers, first));
    SortedMap<InstrumentId, BigDecimal> others = new TreeMap<>(values);
    others.keySet().removeAll(strangers.keySet());
    BigDecimal rest = amount.subtract(first).min(sum(others));
    taken.putAll(shares(excesses(others, weights, rest), rest));
    return InstrumentOrder.copyOf(taken);
  }

  /**
   * What one line takes: {@code level × breadth − start}, never less than nothing.
   *
   * @param need what it takes to end at its target, perhaps negative
   */
  private record Vessel(InstrumentId id, BigDecimal breadth, BigDecimal start, BigDecimal need) {
    Edge edge() {
      return new Edge(Precision.quotient(start, breadth), this);
    }

    BigDecimal at(BigDecimal level) {
      return level.multiply(breadth).subtract(start).max(BigDecimal.ZERO);
    }
  }

  /** The level from which on a vessel takes anything. */
  private record Edge(BigDecimal level, Vessel vessel) {}

  private List<Vessel> wants(
      SortedMap<InstrumentId, BigDecimal> values,
      SortedMap<InstrumentId, BigDecimal> weights,
      BigDecimal amount) {
    BigDecimal total = sum(values).add(amount);
    BigDecimal known = sum(weights);
    return vessels(
        new TreeSet<>(weights.keySet()),
        id -> vessel(id, part(weights, id, known), number(values, id), total));
  }

  /** A line is emptied as another is filled: its ratio falls as the level rises from below zero. */
  private List<Vessel> excesses(
      SortedMap<InstrumentId, BigDecimal> values,
      SortedMap<InstrumentId, BigDecimal> weights,
      BigDecimal amount) {
    BigDecimal total = sum(values).subtract(amount);
    BigDecimal known = sum(weights);
    return vessels(
        new TreeSet<>(values.keySet()),
        id -> vessel(id, part(weights, id, known), number(values, id).negate(), total.negate()));
  }

  /** All of it counted from the other end, below zero, if money goes out. */
  private Vessel vessel(InstrumentId id, BigDecimal weight, BigDecimal held, BigDecimal total) {
    BigDecimal need = weight.multiply(total).subtract(held);
    return this == WATER_FILL
        ? new Vessel(id, weight, held, need)
        : new Vessel(id, BigDecimal.ONE, need.negate(), need);
  }

  private static List<Vessel> vessels(
      SortedSet<InstrumentId> ids, Function<InstrumentId, Vessel> vessel) {
    return ids.stream().map(vessel).filter(one -> one.breadth.signum() > 0).toList();
  }

  private SortedMap<InstrumentId, BigDecimal> shares(List<Vessel> vessels, BigDecimal amount) {
    SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
    if (this == PRO_RATA) {
      vessels.forEach(one -> shares.put(one.id, one.need.max(BigDecimal.ZERO)));
      return inProportion(shares, amount);
    }
    if (amount.signum() > 0) {
      BigDecimal level = levelFor(vessels, amount);
      vessels.forEach(one -> shares.put(one.id, one.at(level)));
    }
    return InstrumentOrder.copyOf(shares);
  }

  /** The level at which the vessels take {@code amount}: those whose edge is below it have some. */
  private static BigDecimal levelFor(List<Vessel> vessels, BigDecimal amount) {
    List<Edge> lowest =
        vessels.stream().map(Vessel::edge).sorted(Comparator.comparing(Edge::level)).toList();
    BigDecimal breadth = BigDecimal.ZERO;
    BigDecimal filled = amount;
    BigDecimal level = BigDecimal.ZERO;
    for (Edge next : lowest) {
      if (breadth.signum() > 0 && level.compareTo(next.level) <= 0) {
        return level;
      }
      breadth = breadth.add(next.vessel.breadth);
      filled = filled.add(next.vessel.start);
      level = Precision.quotient(filled, breadth);
    }
    return level;
  }

  private static SortedMap<InstrumentId, BigDecimal> inProportion(
      SortedMap<InstrumentId, BigDecimal> claims, BigDecimal amount) {
    BigDecimal all = sum(claims);
    SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
    if (all.signum() > 0) {
      claims.forEach(
          (id, claim) -> shares.put(id, Precision.quotient(amount.multiply(claim), all)));
    }
    return InstrumentOrder.copyOf(shares);
  }

  private static BigDecimal part(
      SortedMap<InstrumentId, BigDecimal> weights, InstrumentId id, BigDecimal known) {
    BigDecimal weight = number(weights, id);
    boolean isWhole = weight.signum() == 0 || known.compareTo(BigDecimal.ONE) == 0;
    return isWhole ? weight : Precision.quotient(weight, known);
  }

  private static BigDecimal number(SortedMap<InstrumentId, BigDecimal> numbers, InstrumentId id) {
    return numbers.getOrDefault(id, BigDecimal.ZERO);
  }

  private static BigDecimal sum(SortedMap<InstrumentId, BigDecimal> numbers) {
    return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
