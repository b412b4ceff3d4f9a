package io.indexwright.performance.relative;

import io.indexwright.performance.Measure;
import io.indexwright.performance.spread.Spread;

/**
 * The part of the periods in which the portfolio did better than the benchmark; ties do not count.
 */
public record BattingAverage() implements PairGauge {

  @Override
  public Measure of(Pair returns) {
    return Spread.HIT_RATE.of(returns.differences());
  }

  @Override
  public String convention() {
    return "periods above the benchmark, divided by n";
  }
}
