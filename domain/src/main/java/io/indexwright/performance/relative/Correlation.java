package io.indexwright.performance.relative;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;

/** Pearson's correlation of both columns, from −1 to 1. */
public record Correlation() implements PairGauge {

  /** Measures; undefined for fewer than 2 returns, and if one side never varies. */
  @Override
  public Measure of(Pair returns) {
    if (returns.size() > 1
        && (returns.portfolio().isConstant() || returns.benchmark().isConstant())) {
      return Measure.undefined(Reason.NO_RISK, "portfolio or benchmark never varies");
    }
    return returns.portfolio().measured(2, it -> pearson(it, returns.benchmark()));
  }

  private static double pearson(Column one, Column other) {
    Column first = one.minus(one.mean());
    Column second = other.minus(other.mean());
    double correlation = first.dot(second) / StrictMath.sqrt(first.dot(first) * second.dot(second));
    return Math.max(-1, Math.min(1, correlation)); // rounding may leave the range by a digit
  }

  @Override
  public String convention() {
    return "Pearson";
  }
}
