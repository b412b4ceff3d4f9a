package io.indexwright.allocation.trading;

import io.indexwright.money.Money;
import io.indexwright.order.Commission;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is charged for a trade, in the currency that it is paid in, rounded half up. Amounts are
 * numbers of that currency. Rule: docs/rules/allocation.md.
 */
public sealed interface Fees {

  /** Returns no fees at all. */
  static Fees none() {
    return new Sum(List.of());
  }

  /** Returns what {@code trade} costs on top of its consideration; zero or more. */
  Money on(Trade trade);

  /** Returns true if a larger trade never costs less than a smaller one on the same side. */
  default boolean isRising() {
    return true;
  }

  /** Returns these fees and {@code other} together. */
  default Fees plus(Fees other) {
    return new Sum(List.of(this, other));
  }

  /** Returns these fees, at least {@code least} a trade. */
  default Fees atLeast(BigDecimal least) {
    return new AtLeast(this, least);
  }

  /** Returns these fees, at most {@code most} a trade. */
  default Fees atMost(BigDecimal most) {
    return new AtMost(this, most);
  }

  private static Money money(BigDecimal exact, Trade trade) {
    return Money.rounded(exact, trade.consideration().currency(), RoundingMode.HALF_UP);
  }

  private static void check(BigDecimal charge) {
    if (charge.signum() < 0) {
      throw new IllegalArgumentException("a fee must not be negative: " + charge);
    }
  }

  /** The same for every trade. */
  record Fixed(BigDecimal amount) implements Fees {
    /** Refuses a negative fee. */
    public Fixed {
      check(amount);
    }

    @Override
    public Money on(Trade trade) {
      return money(amount, trade);
    }
  }

  /** So much for every unit traded. */
  record PerUnit(BigDecimal amount) implements Fees {
    /** Refuses a negative fee. */
    public PerUnit {
      check(amount);
    }

    @Override
    public Money on(Trade trade) {
      return money(amount.multiply(trade.quantity().units()), trade);
    }
  }

  /** Hundredths of a per cent of the consideration. */
  record BasisPoints(BigDecimal points) implements Fees {
    /** Refuses a negative fee. */
    public BasisPoints {
      check(points);
    }

    @Override
    public Money on(Trade trade) {
      return money(trade.consideration().amount().multiply(points).movePointLeft(4), trade);
    }
  }

  /** A tax on one side of the trades in one country, in basis points of the consideration. */
  record StampDuty(Side side, String country, BigDecimal points) implements Fees {
    /** Refuses a negative duty. */
    public StampDuty {
      check(points);
    }

    @Override
    public Money on(Trade trade) {
      boolean due = trade.side() == side && trade.country().equals(country);
      return new BasisPoints(due ? points : BigDecimal.ZERO).on(trade);
    }
  }

  /**
   * Basis points that depend on how large the consideration is.
   *
   * @param points by the consideration from which on they hold; the first from 0
   * @param sliced true if each applies to its own slice, false if one applies to the whole
   */
  record Tiered(SortedMap<BigDecimal, BigDecimal> points, boolean sliced) implements Fees {
    /** Refuses tiers that do not begin at zero, and negative ones. */
    public Tiered {
      points.values().forEach(Fees::check);
      if (points.isEmpty() || points.firstKey().signum() != 0) {
        throw new IllegalArgumentException("the first tier must begin at 0: " + points.keySet());
      }
      SortedMap<BigDecimal, BigDecimal> kept = new TreeMap<>();
      kept.putAll(points);
      points = Collections.unmodifiableSortedMap(kept);
    }

    @Override
    public Money on(Trade trade) {
      BigDecimal whole = trade.consideration().amount();
      return money((sliced ? slices(whole) : flat(whole)).movePointLeft(4), trade);
    }

    @Override
    public boolean isRising() {
      return sliced;
    }

    private BigDecimal flat(BigDecimal whole) {
      BigDecimal rate = BigDecimal.ZERO;
      for (Map.Entry<BigDecimal, BigDecimal> tier : points.entrySet()) {
        rate = tier.getKey().compareTo(whole) <= 0 ? tier.getValue() : rate;
      }
      return whole.multiply(rate);
    }

    private BigDecimal slices(BigDecimal whole) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal below = BigDecimal.ZERO;
      for (Map.Entry<BigDecimal, BigDecimal> tier : points.entrySet()) {
        BigDecimal above = whole.subtract(tier.getKey()).max(BigDecimal.ZERO);
        sum = sum.add(above.multiply(tier.getValue().subtract(below)));
        below = tier.getValue();
      }
      return sum;
    }
  }

  /** Never less than {@code least}. */
  record AtLeast(Fees fees, BigDecimal least) implements Fees {
    /** Refuses a negative fee. */
    public AtLeast {
      check(least);
    }

    @Override
    public boolean isRising() {
      return fees.isRising();
    }

    @Override
    public Money on(Trade trade) {
      return money(fees.on(trade).amount().max(least), trade);
    }
  }

  /** Never more than {@code most}. */
  record AtMost(Fees fees, BigDecimal most) implements Fees {
    /** Refuses a negative fee. */
    public AtMost {
      check(most);
    }

    @Override
    public boolean isRising() {
      return fees.isRising();
    }

    @Override
    public Money on(Trade trade) {
      return money(fees.on(trade).amount().min(most), trade);
    }
  }

  /**
   * What a broker charges by the {@link Commission} of an order. One with an amount per order is
   * for trades in the currency of that amount, and refused for others.
   */
  record Charged(Commission commission) implements Fees {
    @Override
    public Money on(Trade trade) {
      return commission.perOrder().amount().signum() == 0
          ? new BasisPoints(commission.basisPoints()).on(trade)
          : commission.on(trade.consideration());
    }
  }

  /** Several fees together, each rounded on its own. */
  record Sum(List<Fees> parts) implements Fees {
    /** Keeps a copy that nobody can change. */
    public Sum {
      parts = parts.stream().flatMap(Sum::flat).toList();
    }

    private static Stream<Fees> flat(Fees fees) {
      return fees instanceof Sum sum ? sum.parts.stream() : Stream.of(fees);
    }

    @Override
    public boolean isRising() {
      return parts.stream().allMatch(Fees::isRising);
    }

    @Override
    public Money on(Trade trade) {
      Money sum = Money.zero(trade.consideration().currency());
      for (Fees part : parts) {
        sum = sum.plus(part.on(trade));
      }
      return sum;
    }
  }
}
