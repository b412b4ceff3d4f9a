package io.indexwright.performance.growth;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;

/**
 * The return a year that compounds to the total, by the count of periods: {@code (1 + total)^(A/n)
 * − 1}. For values of known dates {@link DatedAnnualReturn} is the better measure. Source: Bacon,
 * chapter 2.
 */
public record AnnualReturn(PerYear perYear, ShortStretch shortStretch) implements Gauge {

  @Override
  public Measure of(Column returns) {
    return overPeriods(new TotalReturn().of(returns), returns.size());
  }

  /** Takes a total return over so many periods to a year. */
  public Measure overPeriods(Measure total, int periods) {
    double years = (double) periods / perYear.periods();
    return total.then(grown -> shortStretch.over(years, () -> overYears(grown, years)));
  }

  /** Returns {@code (1 + total)^(1/years) − 1}; a total of −1 stays −1. */
  static Measure overYears(double total, double years) {
    return Measure.of(StrictMath.expm1(StrictMath.log1p(total) / years));
  }

  @Override
  public String convention() {
    return "geometric, by count, " + perYear + "; " + shortStretch;
  }
}
