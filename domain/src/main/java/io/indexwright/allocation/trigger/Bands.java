package io.indexwright.allocation.trigger;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One band for every weight of a kind: of instruments by their id, or of groups by their name.
 * Exactly on the edge is not a breach.
 */
public record Bands(Band band) {

  /** Returns the names whose weight has left its band; a weight that is missing is zero. */
  public <K extends Comparable<K>> SortedSet<K> breaches(
      SortedMap<K, BigDecimal> targets, SortedMap<K, BigDecimal> weights) {
    SortedSet<K> breached = new TreeSet<>();
    for (K name : names(targets, weights)) {
      BigDecimal target = number(targets, name);
      BigDecimal off = number(weights, name).subtract(target).abs();
      if (off.compareTo(band.widthAt(target)) > 0) {
        breached.add(name);
      }
    }
    return breached;
  }

  /** Returns the weights of groups, each the sum of its members; what has no group is left out. */
  public static <K extends Comparable<K>> SortedMap<String, BigDecimal> grouped(
      SortedMap<K, BigDecimal> weights, Map<K, String> groups) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    groups.forEach((name, group) -> sums.merge(group, number(weights, name), BigDecimal::add));
    return Collections.unmodifiableSortedMap(sums);
  }

  /**
   * Returns the weights of members, so that groups have {@code sums}.
   *
   * @param shares in whose proportion the members of a group have its sum; not all zero if it has
   *     one
   */
  public static <K extends Comparable<K>> SortedMap<K, BigDecimal> spread(
      SortedMap<String, BigDecimal> sums, SortedMap<K, BigDecimal> shares, Map<K, String> groups) {
    SortedMap<String, BigDecimal> wholes = grouped(shares, groups);
    SortedMap<K, BigDecimal> members = new TreeMap<>();
    groups.forEach(
        (name, group) -> {
          BigDecimal claim = number(shares, name).multiply(number(sums, group));
          members.put(
              name,
              number(sums, group).signum() == 0
                  ? BigDecimal.ZERO
                  : Precision.quotient(claim, number(wholes, group)));
        });
    return Collections.unmodifiableSortedMap(members);
  }

  /**
   * Returns the weights to go to. To target, everything goes to its target once anything has left
   * its band. Else those in breach go as far as {@code extent} says, and the others share what is
   * left of 1 in proportion to their weights; what that would push out of its band goes as far as
   * {@code extent} says too.
   *
   * @return {@code weights} themselves if nothing has left its band; {@code targets} if nothing
   *     that is held could share
   */
  public <K extends Comparable<K>> SortedMap<K, BigDecimal> destinations(
      SortedMap<K, BigDecimal> targets, SortedMap<K, BigDecimal> weights, Extent extent) {
    if (breaches(targets, weights).isEmpty()) {
      return weights;
    }
    return extent == Extent.TO_TARGET ? targets : partly(targets, weights, extent);
  }

  private <K extends Comparable<K>> SortedMap<K, BigDecimal> partly(
      SortedMap<K, BigDecimal> targets, SortedMap<K, BigDecimal> weights, Extent extent) {
    SortedMap<K, BigDecimal> ends = new TreeMap<>();
    SortedMap<K, BigDecimal> all = weights;
    for (SortedSet<K> out = breaches(targets, all); !out.isEmpty(); out = breaches(targets, all)) {
      for (K name : out) {
        ends.put(name, end(number(targets, name), number(all, name), extent));
      }
      BigDecimal others = sumWithout(ends.keySet(), weights);
      if (others.signum() == 0) {
        return targets;
      }
      all = shared(ends, weights, others);
    }
    return all;
  }

  private static <K extends Comparable<K>> SortedMap<K, BigDecimal> shared(
      SortedMap<K, BigDecimal> ends, SortedMap<K, BigDecimal> weights, BigDecimal others) {
    BigDecimal left = BigDecimal.ONE.subtract(sumWithout(Set.of(), ends));
    SortedMap<K, BigDecimal> all = new TreeMap<>(ends);
    weights.forEach(
        (name, weight) -> all.putIfAbsent(name, Precision.quotient(weight.multiply(left), others)));
    return Collections.unmodifiableSortedMap(all);
  }

  private BigDecimal end(BigDecimal target, BigDecimal weight, Extent extent) {
    BigDecimal off = extent.of(band.widthAt(target));
    return weight.compareTo(target) > 0 ? target.add(off) : target.subtract(off);
  }

  private static <K extends Comparable<K>> SortedSet<K> names(
      SortedMap<K, BigDecimal> targets, SortedMap<K, BigDecimal> weights) {
    SortedSet<K> names = new TreeSet<>(targets.keySet());
    names.addAll(weights.keySet());
    return names;
  }

  private static <K> BigDecimal sumWithout(Set<K> names, Map<K, BigDecimal> numbers) {
    return numbers.entrySet().stream()
        .filter(entry -> !names.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static <K> BigDecimal number(Map<K, BigDecimal> numbers, K name) {
    return numbers.getOrDefault(name, BigDecimal.ZERO);
  }
}
