package io.indexwright.performance.ratio;

import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.relative.Pair;
import io.indexwright.performance.relative.PairGauge;
import io.indexwright.performance.spread.Spread;

/**
 * The mean of the differences to the benchmark by their sample deviation, taken to a year: {@code
 * mean(p − b) ÷ s(p − b) × √A}. Source: R. Grinold and R. Kahn, <i>Active Portfolio Management</i>.
 */
public record InformationRatio(PerYear perYear) implements PairGauge {

  @Override
  public Measure of(Pair returns) {
    return perYear.root(
        Spread.MEAN
            .of(returns.differences())
            .per(Spread.SAMPLE_DEVIATION.of(returns.differences()), "the tracking error"));
  }

  @Override
  public String convention() {
    return "arithmetic mean of differences by sample deviation (n − 1), times the root of "
        + perYear;
  }
}
