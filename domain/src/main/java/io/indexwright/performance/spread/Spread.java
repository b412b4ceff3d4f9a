package io.indexwright.performance.spread;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.statistics.Volatility;

/**
 * Plain statistics of a column, each over one period. What is constant has a deviation of exactly
 * zero.
 */
public enum Spread implements Gauge {
  /** {@code Σr ÷ n}. */
  MEAN(1, "arithmetic") {
    @Override
    double formula(Column returns) {
      return returns.mean();
    }
  },

  /** {@code √(Σ(r − mean)² ÷ (n − 1))}. */
  SAMPLE_DEVIATION(2, "about the mean, divided by n − 1") {
    @Override
    double formula(Column returns) {
      return returns.isConstant() ? 0 : Volatility.sample(returns.toArray());
    }
  },

  /** {@code √(Σ(r − mean)² ÷ n)}. */
  POPULATION_DEVIATION(1, "about the mean, divided by n") {
    @Override
    double formula(Column returns) {
      Column centred = returns.minus(returns.mean());
      return returns.isConstant() ? 0 : StrictMath.sqrt(centred.dot(centred) / centred.size());
    }
  },

  /** The deviation of what is below the mean: {@code √(Σ min(r − mean, 0)² ÷ (n − 1))}. */
  SEMI_DEVIATION(2, "below the mean, divided by all returns less one") {
    @Override
    double formula(Column returns) {
      return returns.isConstant() ? 0 : Volatility.semiDeviation(returns.toArray());
    }
  },

  /** {@code Σ|r − mean| ÷ n}. */
  MEAN_ABSOLUTE_DEVIATION(1, "about the mean, divided by n") {
    @Override
    double formula(Column returns) {
      return returns.minus(returns.mean()).map(Math::abs).mean();
    }
  },

  /** The part of the returns that is above zero. */
  HIT_RATE(1, "returns above zero, divided by n") {
    @Override
    double formula(Column returns) {
      return (double) returns.count(one -> one > 0) / returns.size();
    }
  };

  private final int least;
  private final String convention;

  Spread(int least, String convention) {
    this.least = least;
    this.convention = convention;
  }

  abstract double formula(Column returns);

  @Override
  public Measure of(Column returns) {
    return returns.measured(least, this::formula);
  }

  @Override
  public String convention() {
    return convention;
  }
}
