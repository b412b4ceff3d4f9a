package io.indexwright.performance.ratio;

import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.relative.Beta;
import io.indexwright.performance.relative.Pair;
import io.indexwright.performance.relative.PairGauge;
import io.indexwright.performance.spread.Spread;

/**
 * The mean of returns over cash by beta, taken to a year: {@code mean(p − f) × A ÷ β}. Source: J.
 * Treynor, <i>How to Rate Management of Investment Funds</i>, 1965.
 */
public record TreynorRatio(PerYear perYear) implements PairGauge {

  /** Measures returns over cash, see {@link Pair#over}; undefined without a beta, and at zero. */
  @Override
  public Measure of(Pair excess) {
    return perYear.mean(Spread.MEAN.of(excess.portfolio()).per(new Beta().of(excess), "the beta"));
  }

  @Override
  public String convention() {
    return "arithmetic mean over cash by beta, times " + perYear;
  }
}
