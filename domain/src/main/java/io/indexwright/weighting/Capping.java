package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.MarketView;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.selection.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Bounds on weights. Rule: docs/rules/capping.md. */
public sealed interface Capping {

  /**
   * Turns claims into weights that keep every bound exactly, in all 12 decimals. Who claims nothing
   * gets nothing, counts nowhere and is not asked for its group.
   *
   * @param claims each zero or more
   * @throws RefusedException if nobody claims anything, a group is not known, or the bounds cannot
   *     be met
   */
  default Weights capped(SortedMap<InstrumentId, BigDecimal> claims, MarketView reference) {
    SortedMap<InstrumentId, BigDecimal> positive = Claims.positive(claims);
    SortedMap<InstrumentId, Long> grains =
        over(InstrumentOrder.copyOf(positive.keySet()), reference).counted(positive);
    SortedMap<InstrumentId, Long> all = new TreeMap<>();
    claims.keySet().forEach(id -> all.put(id, grains.getOrDefault(id, 0L)));
    return Weights.ofGrains(all);
  }

  /**
   * Looks up the groups of {@code constituents}.
   *
   * @param constituents every one of which has a claim
   * @throws RefusedException if a group is not known, or there are too few units to meet the bounds
   */
  Ceiling over(SortedSet<InstrumentId> constituents, MarketView reference);

  /** No bound at all. */
  record None() implements Capping {
    private static final Capping WHOLE = new Cap(Unit.LINE, Weight.of("1"));

    @Override
    public Ceiling over(SortedSet<InstrumentId> constituents, MarketView reference) {
      return WHOLE.over(constituents, reference);
    }
  }

  /**
   * No unit gets more than {@code limit}. Units below it share one scale factor, and so do the
   * lines of one unit.
   *
   * @param limit positive
   */
  record Cap(Unit unit, Weight limit) implements Capping {
    /** Refuses a limit of nothing. */
    public Cap {
      requirePositive(limit);
    }

    /** The smallest number of units among which the whole can be divided. */
    public int smallestFeasibleCount() {
      return countOf(Weights.WHOLE, limit);
    }

    @Override
    public Ceiling over(SortedSet<InstrumentId> constituents, MarketView reference) {
      Partition partition = Partition.of(constituents, unit, reference);
      requireCount(this, partition, smallestFeasibleCount());
      return new OneCeiling(partition, limitsOf(partition, Map.of(), limit));
    }

    @Override
    public String toString() {
      return "a cap of " + limit + " a " + unit;
    }
  }

  /**
   * Every group has a limit. Groups below it share one scale factor, and so do the members of one
   * group.
   *
   * @param limits by group; positive
   * @param others the limit of every group that has none; positive, 1 if it is unbounded
   */
  record GroupCap(Scheme scheme, SortedMap<String, Weight> limits, Weight others)
      implements Capping {
    /** Refuses a limit of nothing. */
    public GroupCap {
      SortedMap<String, Weight> ordered = new TreeMap<>();
      ordered.putAll(limits);
      ordered.values().forEach(Capping::requirePositive);
      requirePositive(others);
      limits = Collections.unmodifiableSortedMap(ordered);
    }

    @Override
    public Ceiling over(SortedSet<InstrumentId> constituents, MarketView reference) {
      Partition partition = Partition.of(constituents, new Unit.Grouped(scheme), reference);
      SortedMap<String, BigDecimal> bounds = limitsOf(partition, limits, others);
      BigDecimal missing = Weights.WHOLE.subtract(Claims.sum(bounds.values())).max(BigDecimal.ZERO);
      requireCount(this, partition, partition.members().size() + countOf(missing, others));
      return new OneCeiling(partition, bounds);
    }

    @Override
    public String toString() {
      return "a cap of " + limits + ", else " + others + ", a " + scheme;
    }
  }

  /**
   * No unit gets more than {@code single}, and those above {@code threshold} get no more than
   * {@code aggregate} in sum; one at the threshold is not above it. Units below it share one scale
   * factor.
   *
   * @param threshold positive, at most {@code single}
   */
  record TwoLevelCap(Unit unit, Weight single, Weight threshold, Weight aggregate, Method method)
      implements Capping {

    /** How names above the threshold are brought within the aggregate, after the single cap. */
    public enum Method {
      /**
       * The smallest is set to the threshold until the others fit; those keep what they have. Can
       * fail where {@link #SCALE} does not.
       */
      DEMOTE,
      /**
       * All are scaled to the aggregate; one that would fall to the threshold is set to it and the
       * others are scaled less. If those below cannot hold the rest, more are set to the threshold
       * and the others are raised as far as they may.
       */
      SCALE
    }

    /** Refuses a threshold of nothing or above the single cap. */
    public TwoLevelCap {
      requirePositive(threshold);
      if (threshold.fraction().compareTo(single.fraction()) > 0) {
        throw new IllegalArgumentException("a threshold of " + threshold + " above " + single);
      }
    }

    /**
     * The smallest number of units among which the whole can be divided: as many as the aggregate
     * holds at the single cap, or one more, and the others at the threshold.
     */
    public int smallestFeasibleCount() {
      int full = counted(aggregate.fraction().divideToIntegralValue(single.fraction()));
      return Math.min(countWith(full), countWith(full + 1));
    }

    private int countWith(int above) {
      BigDecimal held =
          Weights.grains(single).multiply(BigDecimal.valueOf(above)).min(Weights.grains(aggregate));
      return above + countOf(Weights.WHOLE.subtract(held), threshold);
    }

    @Override
    public Ceiling over(SortedSet<InstrumentId> constituents, MarketView reference) {
      Partition partition = Partition.of(constituents, unit, reference);
      requireCount(this, partition, smallestFeasibleCount());
      return new TwoLevelCeiling(partition, this);
    }

    @Override
    public String toString() {
      return "a cap of " + single + " a " + unit + " and of " + aggregate + " above " + threshold;
    }
  }

  /**
   * Several bounds together. If each has one level and lies within the next, as lines in issuers in
   * sectors, they are met in one pass from the finest to the coarsest, in whatever order they are
   * listed. If not, each is applied in turn, giving back before what it took the turn before, until
   * nothing moves by 1e-20 any more.
   *
   * @param parts at least one
   */
  record InTurn(List<Capping> parts) implements Capping {
    /** Rounds in turn after which it is given up and refused. */
    public static final int MOST_ROUNDS = 1_000;

    /** Refuses to apply nothing. */
    public InTurn {
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("no caps to apply in turn");
      }
      parts = List.copyOf(parts);
    }

    @Override
    public Ceiling over(SortedSet<InstrumentId> constituents, MarketView reference) {
      List<Ceiling> ceilings = parts.stream().map(p -> p.over(constituents, reference)).toList();
      return new JointCeiling(toString(), ceilings);
    }

    @Override
    public String toString() {
      return parts.toString();
    }
  }

  private static void requirePositive(Weight limit) {
    if (limit.fraction().signum() == 0) {
      throw new IllegalArgumentException("a cap of nothing");
    }
  }

  private static void requireCount(Capping cap, Partition partition, int least) {
    int count = partition.members().size();
    if (count < least) {
      throw new RefusedException(
          cap + " takes " + least + " at least, and there are " + count + ": " + partition.names());
    }
  }

  /** Returns how many at {@code limit} hold {@code grains}. */
  private static int countOf(BigDecimal grains, Weight limit) {
    return counted(grains.divide(Weights.grains(limit), 0, RoundingMode.CEILING));
  }

  /** A billion stands for all that is more. */
  private static int counted(BigDecimal units) {
    return units.min(BigDecimal.valueOf(1_000_000_000)).intValueExact();
  }

  private static SortedMap<String, BigDecimal> limitsOf(
      Partition partition, Map<String, Weight> limits, Weight others) {
    SortedMap<String, BigDecimal> grains = new TreeMap<>();
    partition
        .names()
        .forEach(name -> grains.put(name, Weights.grains(limits.getOrDefault(name, others))));
    return grains;
  }
}
