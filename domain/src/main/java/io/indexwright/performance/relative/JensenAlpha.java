package io.indexwright.performance.relative;

import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;

/**
 * What the portfolio earned beyond its beta: {@code (mean p − β × mean b) × A}, of returns over
 * cash. Source: M. Jensen, <i>The Performance of Mutual Funds</i>, 1968; taken to a year
 * arithmetically, as the intercept of the regression is.
 */
public record JensenAlpha(PerYear perYear) implements PairGauge {

  /** Measures returns over cash, see {@link Pair#over}; undefined where {@link Beta} is. */
  @Override
  public Measure of(Pair excess) {
    return perYear.mean(
        new Beta()
            .of(excess)
            .map(beta -> excess.portfolio().mean() - beta * excess.benchmark().mean()));
  }

  @Override
  public String convention() {
    return "of returns over cash, arithmetic, times " + perYear;
  }
}
