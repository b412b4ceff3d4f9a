package io.indexwright.performance.spread;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.statistics.Volatility;
import java.util.function.ToDoubleFunction;

/**
 * Plain statistics of a column, each over one period. What is constant has a deviation of exactly
 * zero.
 */
public enum Spread implements Gauge {
  /** {@code Σr ÷ n}. */
  MEAN(1, "arithmetic", Column::mean),

  /** {@code √(Σ(r − mean)² ÷ (n − 1))}. */
  SAMPLE_DEVIATION(
      2,
      "about the mean, divided by n − 1",
      column -> column.isConstant() ? 0 : Volatility.sample(column.toArray())),

  /** {@code √(Σ(r − mean)² ÷ n)}. */
  POPULATION_DEVIATION(
      1,
      "about the mean, divided by n",
      column -> column.isConstant() ? 0 : StrictMath.sqrt(meanSquare(column))),

  /** The deviation of what is below the mean: {@code √(Σ min(r − mean, 0)² ÷ (n − 1))}. */
  SEMI_DEVIATION(
      2,
      "below the mean, divided by all returns less one",
      column -> column.isConstant() ? 0 : Volatility.semiDeviation(column.toArray())),

  /** {@code Σ|r − mean| ÷ n}. */
  MEAN_ABSOLUTE_DEVIATION(
      1,
      "about the mean, divided by n",
      column -> column.minus(column.mean()).map(Math::abs).mean()),

  /** The part of the returns that is above zero. */
  HIT_RATE(
      1,
      "returns above zero, divided by n",
      column -> (double) column.count(one -> one > 0) / column.size());

  private final int least;
  private final String convention;
  private final ToDoubleFunction<Column> formula;

  Spread(int least, String convention, ToDoubleFunction<Column> formula) {
    this.least = least;
    this.convention = convention;
    this.formula = formula;
  }

  @Override
  public Measure of(Column returns) {
    return returns.measured(least, formula);
  }

  @Override
  public String convention() {
    return convention;
  }

  private static double meanSquare(Column column) {
    Column centred = column.minus(column.mean());
    return centred.dot(centred) / centred.size();
  }
}
