package io.indexwright.performance.ratio;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.spread.Spread;

/**
 * The mean of returns over cash by their sample deviation, taken to a year: {@code mean(r − f) ÷
 * s(r − f) × √A}. Source: W. Sharpe, <i>The Sharpe Ratio</i>, 1994. One period a year leaves it as
 * it is.
 */
public record SharpeRatio(PerYear perYear) implements Gauge {

  /**
   * Measures.
   *
   * @param excess returns less what cash earned in the same periods
   */
  @Override
  public Measure of(Column excess) {
    return perYear.root(
        Spread.MEAN
            .of(excess)
            .per(Spread.SAMPLE_DEVIATION.of(excess), "the deviation of returns over cash"));
  }

  @Override
  public String convention() {
    return "arithmetic mean over cash by sample deviation (n − 1), times the root of " + perYear;
  }
}
