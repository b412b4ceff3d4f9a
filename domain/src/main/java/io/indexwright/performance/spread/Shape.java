package io.indexwright.performance.spread;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;

/**
 * How the distribution of returns differs from a normal one, for which both are zero; by moments of
 * the population. Source: Bacon, chapter 4.
 */
public enum Shape implements Gauge {
  /** {@code Σ(r − mean)³ ÷ n ÷ σ³}: below zero if the losses have the longer tail. */
  SKEWNESS(3, 0),

  /** {@code Σ(r − mean)⁴ ÷ n ÷ σ⁴ − 3}: above zero if the tails are fat. */
  EXCESS_KURTOSIS(4, 3);

  private final int power;
  private final double normal;

  Shape(int power, double normal) {
    this.power = power;
    this.normal = normal;
  }

  /** Measures; undefined for fewer than 2 returns, and for those that never vary. */
  @Override
  public Measure of(Column returns) {
    return returns.size() > 1 && returns.isConstant()
        ? Measure.undefined(Reason.NO_RISK, "the returns never vary")
        : returns.measured(2, this::standardised);
  }

  private double standardised(Column returns) {
    double deviation = StrictMath.sqrt(moment(returns, 2));
    return moment(returns, power) / StrictMath.pow(deviation, power) - normal;
  }

  private static double moment(Column returns, int power) {
    return returns.minus(returns.mean()).map(one -> StrictMath.pow(one, power)).mean();
  }

  @Override
  public String convention() {
    return "population moments" + (this == EXCESS_KURTOSIS ? ", less 3" : "");
  }
}
