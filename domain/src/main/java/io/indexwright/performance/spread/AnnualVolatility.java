package io.indexwright.performance.spread;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;

/** The sample deviation of returns, taken to a year: {@code s × √A}. */
public record AnnualVolatility(PerYear perYear) implements Gauge {

  @Override
  public Measure of(Column returns) {
    return perYear.root(Spread.SAMPLE_DEVIATION.of(returns));
  }

  @Override
  public String convention() {
    return Spread.SAMPLE_DEVIATION.convention() + ", times the root of " + perYear;
  }
}
