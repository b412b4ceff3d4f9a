package io.indexwright.performance.drawdown;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;

/**
 * The root of the mean square of all drawdowns: {@code √(Σ d² ÷ n)}. Source: P. Martin and B.
 * McCann, <i>The Investor's Guide to Fidelity Funds</i>, 1989, where it is in per cent.
 */
public record UlcerIndex(Counted counted) implements Gauge {

  @Override
  public Measure of(Column returns) {
    return returns.measured(1, it -> rootMeanSquare(Underwater.of(it).counting(counted)));
  }

  private static double rootMeanSquare(Column depths) {
    return StrictMath.sqrt(depths.dot(depths) / depths.size());
  }

  @Override
  public String convention() {
    return "part of the peak, " + counted.convention();
  }
}
