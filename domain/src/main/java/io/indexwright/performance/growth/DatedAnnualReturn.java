package io.indexwright.performance.growth;

import io.indexwright.performance.Measure;
import io.indexwright.performance.ValueSeries;

/**
 * The return a year that compounds to the total, by the true dates: {@code (last ÷ first)^(1/years)
 * − 1} (the compound annual growth rate). However many rows lie between does not matter.
 */
public record DatedAnnualReturn(YearLength year, ShortStretch shortStretch) {

  /**
   * Measures a series.
   *
   * @return undefined if it has one date, or less than a year and that is refused
   */
  public Measure of(ValueSeries series) {
    double years = year.between(series.first(), series.last());
    double total = series.values().at(series.size() - 1) / series.values().at(0) - 1;
    return shortStretch.over(years, () -> AnnualReturn.overYears(total, years));
  }

  /** Returns in words what the name alone does not say. */
  public String convention() {
    return "geometric, by dates, " + year + "; " + shortStretch;
  }
}
