package io.indexwright.performance.drawdown;

import io.indexwright.performance.Column;
import java.util.Arrays;

/**
 * The way down from the highest value so far: {@code V ÷ peak − 1}, zero or below. The first value
 * is a peak.
 *
 * @param depths one for each value, the first of which is zero
 */
public record Underwater(Column depths) {

  /** Reads values. */
  static Underwater ofValues(Column values) {
    double[] depths = new double[values.size()];
    double peak = 0;
    for (int i = 0; i < depths.length; i++) {
      peak = Math.max(peak, values.at(i));
      depths[i] = values.at(i) / peak - 1;
    }
    return new Underwater(Column.of(depths));
  }

  /**
   * Reads returns, from a value of 1 on. One that loses more than everything leaves nothing: no
   * fall is deeper than −1, and nothing rises from there.
   */
  public static Underwater of(Column returns) {
    double[] values = new double[returns.size() + 1];
    Arrays.setAll(values, i -> 1);
    for (int i = 1; i < values.length; i++) {
      values[i] = Math.max(values[i - 1] * (1 + returns.at(i - 1)), 0);
    }
    return ofValues(Column.of(values));
  }

  /** Returns the deepest, zero if it never fell. */
  public double deepest() {
    return depths.stream().min().orElse(0);
  }

  /** Returns the depths that count. */
  Column counting(Counted counted) {
    return counted == Counted.VALUES ? depths : depths.slice(1, depths.size());
  }
}
