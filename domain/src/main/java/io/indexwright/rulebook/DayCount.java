package io.indexwright.rulebook;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

  /** Returns {@code amount × days ÷ year}, 34 significant digits; the first date is not counted. */
  public BigDecimal part(BigDecimal amount, LocalDate fromExclusive, LocalDate toInclusive) {
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(fromExclusive, toInclusive));
    return Precision.quotient(amount.multiply(days), BigDecimal.valueOf(daysInYear));
  }
}
