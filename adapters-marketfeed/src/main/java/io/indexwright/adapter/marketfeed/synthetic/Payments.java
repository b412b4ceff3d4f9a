package io.indexwright.adapter.marketfeed.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The dividends of one company: none, one a year, two or four, which rise once a year. */
final class Payments {
  private static final int MONTHS = 12;
  private static final int LATEST_DAY = 20;
  private static final List<Integer> TIMES_A_YEAR = List.of(0, 0, 1, 1, 2, 4, 4, 4);

  /** A company that pays more than that of its price in a year pays half of it from then on. */
  private static final double TOO_MUCH = 0.09;

  private final Noise noise;
  private final int decimals;
  private final int timesAYear;
  private final int month;
  private final int day;
  private final double yield;
  private double amount;
  private LocalDate before = LocalDate.MIN;

  /**
   * Draws what a company pays.
   *
   * @param decimals of an amount
   */
  Payments(Noise noise, int decimals) {
    this.noise = noise;
    this.decimals = decimals;
    this.timesAYear = noise.oneOf(TIMES_A_YEAR);
    this.month = noise.below(MONTHS);
    this.day = 1 + noise.below(LATEST_DAY);
    this.yield = noise.between(0.01, 0.045);
  }

  /** Returns the money per unit that goes ex on the next day, or zero. */
  BigDecimal on(LocalDate date, double price) {
    boolean isDue = isDue(date);
    before = date;
    if (!isDue) {
      return BigDecimal.ZERO;
    }
    boolean isFirstOfYear = date.getMonthValue() <= MONTHS / timesAYear;
    amount = amount == 0 ? yield * price / timesAYear : amount;
    amount *= isFirstOfYear ? 1 + noise.between(0, 0.08) : 1;
    amount *= amount * timesAYear > TOO_MUCH * price ? 0.5 : 1;
    long minor = Math.round(amount * StrictMath.pow(10, decimals));
    return BigDecimal.valueOf(minor, decimals);
  }

  /** The first day of trading from a day of its months on. */
  private boolean isDue(LocalDate date) {
    if (timesAYear == 0 || before.equals(LocalDate.MIN)) {
      return false;
    }
    LocalDate due = date.withDayOfMonth(day);
    return (date.getMonthValue() + month) % (MONTHS / timesAYear) == 0
        && !date.isBefore(due)
        && before.isBefore(due);
  }

  /** A unit becomes so many. */
  void divide(BigDecimal split) {
    amount /= split.doubleValue();
  }
}
