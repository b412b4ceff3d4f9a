package io.indexwright.performance.relative;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;

/**
 * By how much the portfolio moves with the benchmark: {@code Σ(p − p̄)(b − b̄) ÷ Σ(b − b̄)²}. That
 * of a series against itself is exactly 1. Source: W. Sharpe, <i>Capital Asset Prices</i>, 1964.
 */
public record Beta() implements PairGauge {

  /** Measures; undefined for fewer than 2 returns, and if the benchmark never varies. */
  @Override
  public Measure of(Pair returns) {
    Column benchmark = returns.benchmark();
    if (benchmark.size() > 1 && benchmark.isConstant()) {
      return Measure.undefined(Reason.NO_RISK, "the benchmark never varies");
    }
    return benchmark.measured(2, it -> slope(returns.portfolio(), it));
  }

  private static double slope(Column portfolio, Column benchmark) {
    Column centred = benchmark.minus(benchmark.mean());
    return portfolio.minus(portfolio.mean()).dot(centred) / centred.dot(centred);
  }

  @Override
  public String convention() {
    return "covariance by variance of the benchmark; one divisor, so it cancels";
  }
}
