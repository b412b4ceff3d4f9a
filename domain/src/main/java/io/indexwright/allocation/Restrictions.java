package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What an allocation must not do.
 *
 * @param smallest no order of a smaller consideration is written; in the currency of the portfolio
 * @param neverTraded what is held of these stays as it is
 * @param neverSold of these more may be bought
 * @param turnover neither the buys nor the sales may be a larger part of the portfolio's value; 1
 *     for no limit
 */
public record Restrictions(
    BigDecimal smallest,
    SortedSet<InstrumentId> neverTraded,
    SortedSet<InstrumentId> neverSold,
    Weight turnover) {

  /** Refuses a negative smallest order. */
  public Restrictions {
    if (smallest.signum() < 0) {
      throw new IllegalArgumentException("an order must not be negative: " + smallest);
    }
    neverTraded = InstrumentOrder.copyOf(neverTraded);
    neverSold = InstrumentOrder.copyOf(neverSold);
  }

  /** Nothing is forbidden. */
  public static Restrictions none() {
    return new Restrictions(
        BigDecimal.ZERO,
        Collections.emptySortedSet(),
        Collections.emptySortedSet(),
        Weight.of("1"));
  }

  /** Returns the same with no order below {@code amount}. */
  public Restrictions withSmallestOrder(BigDecimal amount) {
    return new Restrictions(amount, neverTraded, neverSold, turnover);
  }

  /** Returns the same with {@code instruments} left as they are. */
  public Restrictions neverTrading(SortedSet<InstrumentId> instruments) {
    return new Restrictions(smallest, instruments, neverSold, turnover);
  }

  /** Returns the same with nothing of {@code instruments} sold. */
  public Restrictions neverSelling(SortedSet<InstrumentId> instruments) {
    return new Restrictions(smallest, neverTraded, instruments, turnover);
  }

  /** Returns the same with at most {@code part} of the value bought, and as much sold. */
  public Restrictions turningOver(Weight part) {
    return new Restrictions(smallest, neverTraded, neverSold, part);
  }

  /** The most that may be bought, and sold, of a portfolio that is worth {@code total}. */
  BigDecimal mostTurnedOver(Money total) {
    return total.amount().multiply(turnover.fraction());
  }

  /** Those of {@code numbers} that may be traded. */
  SortedMap<InstrumentId, BigDecimal> tradableOf(SortedMap<InstrumentId, BigDecimal> numbers) {
    SortedMap<InstrumentId, BigDecimal> tradable = new TreeMap<>(numbers);
    tradable.keySet().removeAll(neverTraded);
    return tradable;
  }

  /** Those of {@code numbers} that may be sold. */
  SortedMap<InstrumentId, BigDecimal> sellableOf(SortedMap<InstrumentId, BigDecimal> numbers) {
    SortedMap<InstrumentId, BigDecimal> sellable = tradableOf(numbers);
    sellable.keySet().removeAll(neverSold);
    return sellable;
  }

  boolean limitsTurnover() {
    return turnover.fraction().compareTo(BigDecimal.ONE) < 0;
  }
}
