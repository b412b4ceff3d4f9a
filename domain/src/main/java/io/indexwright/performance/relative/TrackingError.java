package io.indexwright.performance.relative;

import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.spread.AnnualVolatility;

/**
 * The sample deviation of the differences, taken to a year: {@code s(p − b) × √A}. Source: Bacon,
 * chapter 4.
 */
public record TrackingError(PerYear perYear) implements PairGauge {

  @Override
  public Measure of(Pair returns) {
    return new AnnualVolatility(perYear).of(returns.differences());
  }

  @Override
  public String convention() {
    return "of arithmetic differences, " + new AnnualVolatility(perYear).convention();
  }
}
