package io.indexwright.performance.relative;

import io.indexwright.performance.Column;

/**
 * Returns of a portfolio and of its benchmark over the same periods, oldest first.
 *
 * @param portfolio simple returns
 * @param benchmark as many
 */
public record Pair(Column portfolio, Column benchmark) {

  /** Refuses columns that are not equally long. */
  public Pair {
    if (portfolio.size() != benchmark.size()) {
      throw new IllegalArgumentException(
          "returns of " + portfolio.size() + " and " + benchmark.size() + " periods");
    }
  }

  public int size() {
    return portfolio.size();
  }

  /** Returns by how much the portfolio did better, period by period. */
  public Column differences() {
    return portfolio.minus(benchmark);
  }

  /** Takes what cash earned in each period off both sides. */
  public Pair over(Column riskFree) {
    return new Pair(portfolio.minus(riskFree), benchmark.minus(riskFree));
  }

  /** Returns the periods of some places. */
  public Pair slice(int fromInclusive, int untilExclusive) {
    return new Pair(
        portfolio.slice(fromInclusive, untilExclusive),
        benchmark.slice(fromInclusive, untilExclusive));
  }
}
