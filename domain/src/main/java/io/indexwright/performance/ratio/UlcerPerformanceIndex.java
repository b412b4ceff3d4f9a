package io.indexwright.performance.ratio;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.drawdown.Counted;
import io.indexwright.performance.drawdown.UlcerIndex;
import io.indexwright.performance.spread.Spread;

/**
 * The mean return over cash by the ulcer index of all values, of one period: {@code (mean − f) ÷
 * ulcer}, as in the Python library ffn. {@link DrawdownRatio} has the form that is taken to a year.
 *
 * @param riskFree a period
 */
public record UlcerPerformanceIndex(double riskFree) implements Gauge {
  private static final UlcerIndex ULCER = new UlcerIndex(Counted.VALUES);

  @Override
  public Measure of(Column returns) {
    return Spread.MEAN
        .of(returns)
        .map(mean -> mean - riskFree)
        .per(ULCER.of(returns), "the ulcer index");
  }

  @Override
  public String convention() {
    return "mean less " + riskFree + " a period by ulcer index, " + ULCER.convention();
  }
}
