package io.indexwright.performance.report;

import io.indexwright.performance.PerYear;
import io.indexwright.performance.growth.AnnualReturn;
import io.indexwright.performance.growth.DatedAnnualReturn;
import io.indexwright.performance.growth.ShortStretch;
import io.indexwright.performance.growth.YearLength;
import io.indexwright.performance.tail.Confidence;

/**
 * What one has to agree to before numbers can be compared.
 *
 * @param perYear by which deviations and ratios are taken to a year; it must fit the dates
 * @param target a period, below which a return counts as too little
 * @param confidence of value at risk and expected shortfall
 * @param shortStretch what is done about less than a year
 */
public record Assumptions(
    PerYear perYear,
    RiskFree riskFree,
    double target,
    Confidence confidence,
    ShortStretch shortStretch) {

  /** Trading days, cash that earns nothing, a target of zero, 95 %, nothing under a year. */
  public static Assumptions daily() {
    return new Assumptions(
        PerYear.TRADING_DAYS, new RiskFree.Rate(0), 0, new Confidence(0.95), ShortStretch.REFUSED);
  }

  /** Returns the same with another risk-free return. */
  public Assumptions with(RiskFree other) {
    return new Assumptions(perYear, other, target, confidence, shortStretch);
  }

  /** Returns the same with other periods. */
  public Assumptions with(PerYear other) {
    return new Assumptions(other, riskFree, target, confidence, shortStretch);
  }

  DatedAnnualReturn byDates() {
    return new DatedAnnualReturn(YearLength.ACT_365_25, shortStretch);
  }

  AnnualReturn byCount() {
    return new AnnualReturn(perYear, shortStretch);
  }
}
