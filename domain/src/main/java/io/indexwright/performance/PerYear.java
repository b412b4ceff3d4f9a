package io.indexwright.performance;

/**
 * How many periods make a year, by which measures are taken to a year.
 *
 * @param periods 1 or more
 */
public record PerYear(int periods) {
  /** Trading days: 252. */
  public static final PerYear TRADING_DAYS = new PerYear(252);

  /** Days of a market that never closes: 365. */
  public static final PerYear DAYS = new PerYear(365);

  /** Weeks: 52. */
  public static final PerYear WEEKS = new PerYear(52);

  /** Months: 12. */
  public static final PerYear MONTHS = new PerYear(12);

  /** Quarters: 4. */
  public static final PerYear QUARTERS = new PerYear(4);

  /** Years: 1. */
  public static final PerYear YEARS = new PerYear(1);

  /** Refuses fewer than one period a year. */
  public PerYear {
    if (periods < 1) {
      throw new IllegalArgumentException("a year must have 1 period or more: " + periods);
    }
  }

  /** Takes the mean of a period to a year: times the number of periods. */
  public Measure mean(Measure perPeriod) {
    return perPeriod.map(one -> one * periods);
  }

  /** Takes a deviation or a ratio of a period to a year: times the root of their number. */
  public Measure root(Measure perPeriod) {
    return perPeriod.map(one -> one * StrictMath.sqrt(periods));
  }

  /**
   * Returns the rate a period that compounds to {@code perYear}: {@code (1 + y)^(1/A) − 1}.
   *
   * @param perYear −1 or more
   * @throws IllegalArgumentException if it is below −1
   */
  public double compounding(double perYear) {
    if (!(perYear >= -1)) {
      throw new IllegalArgumentException("a rate must not be below -1: " + perYear);
    }
    return StrictMath.expm1(StrictMath.log1p(perYear) / periods);
  }

  @Override
  public String toString() {
    return periods + " periods a year";
  }
}
