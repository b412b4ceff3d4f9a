package io.indexwright.performance.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many days make a year; days are counted as they are. The two are not interchangeable. */
public enum YearLength {
  /** 365 days, in leap years too, as XIRR has it. */
  ACT_365(365),
  /** 365.25 days. */
  ACT_365_25(365.25);

  private final double days;

  YearLength(double days) {
    this.days = days;
  }

  /** Returns the days between two dates in years; the first date is not counted. */
  public double between(LocalDate fromExclusive, LocalDate toInclusive) {
    return ChronoUnit.DAYS.between(fromExclusive, toInclusive) / days;
  }

  @Override
  public String toString() {
    return "actual days by " + (this == ACT_365 ? "365" : "365.25");
  }
}
