package io.indexwright.performance.relative;

import io.indexwright.performance.Measure;
import io.indexwright.performance.growth.AnnualReturn;

/**
 * The annual return of the portfolio less that of the benchmark. Source: Bacon, chapter 2
 * (arithmetic excess return).
 */
public record ActiveReturn(AnnualReturn annual) implements PairGauge {

  @Override
  public Measure of(Pair returns) {
    return annual
        .of(returns.portfolio())
        .with(annual.of(returns.benchmark()), (mine, theirs) -> mine - theirs);
  }

  @Override
  public String convention() {
    return "difference of annual returns, " + annual.convention();
  }
}
