package io.indexwright.rulebook;

/**
 * How many days make a year when a rate a year is applied to days; days are counted as they are.
 */
public enum DayCount {
  /** 365 days, in leap years too. */
  ACT_365(365),
  /** 360 days. */
  ACT_360(360);

  private final int daysInYear;

  DayCount(int daysInYear) {
    this.daysInYear = daysInYear;
  }

  /** Returns the divisor of the number of days. */
  public int daysInYear() {
    return daysInYear;
  }
}
