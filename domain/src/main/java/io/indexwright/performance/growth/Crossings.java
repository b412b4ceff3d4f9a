package io.indexwright.performance.growth;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All y at which {@code Σ a e^(−t y)} crosses zero, y = ln(1 + r).
 *
 * <p>By the argument behind Descartes' rule of signs: with a c between the two t at which the signs
 * of a change first, the derivative of {@code e^(c y) Σ a e^(−t y)} has the coefficients {@code (c
 * − t) a}, which change sign once less. Its crossings, found in the same way, cut the line into
 * stretches on which the function is monotone, so bisection finds every crossing and misses none. A
 * touch of zero that does not cross it is found only if it is hit exactly.
 *
 * @param amounts a, in the order of t
 * @param times t, each above the one before
 */
record Crossings(double[] amounts, double[] times) {
  /** Below it 1 + r is lost in rounding: r is −1. */
  private static final double LOWEST = -36;

  /** Above it r is too large for binary floating point. */
  private static final double HIGHEST = 709;

  double[] all() {
    int change = firstChange();
    return change < 0 ? new double[0] : crossings(edges(derived(change).all()));
  }

  private double[] crossings(double[] edges) {
    return IntStream.range(1, edges.length)
        .mapToObj(i -> between(edges[i - 1], edges[i]))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /** Between two edges in a row the function is monotone. */
  private static double[] edges(double[] turns) {
    double[] edges = new double[turns.length + 2];
    edges[0] = LOWEST;
    System.arraycopy(turns, 0, edges, 1, turns.length);
    edges[edges.length - 1] = HIGHEST;
    return edges;
  }

  /** Returns the place of the first amount of another sign than the one before it, or −1. */
  private int firstChange() {
    double before = 0;
    for (int i = 0; i < amounts.length; i++) {
      if (before * Math.signum(amounts[i]) < 0) {
        return i;
      }
      before = amounts[i] == 0 ? before : Math.signum(amounts[i]);
    }
    return -1;
  }

  private Crossings derived(int change) {
    double middle = (times[change - 1] + times[change]) / 2;
    double[] slopes = new double[amounts.length];
    Arrays.setAll(slopes, i -> (middle - times[i]) * amounts[i]);
    return new Crossings(slopes, times);
  }

  private double[] between(double low, double high) {
    double atLow = signAt(low);
    if (atLow == 0) {
      return new double[] {low};
    }
    return atLow * signAt(high) < 0 ? new double[] {bisected(low, high, atLow)} : new double[0];
  }

  private double bisected(double low, double high, double atLow) {
    double below = low;
    double above = high;
    double middle = below + (above - below) / 2;
    while (middle > below && middle < above) {
      if (signAt(middle) == atLow) {
        below = middle;
      } else {
        above = middle;
      }
      middle = below + (above - below) / 2;
    }
    return above;
  }

  /** Returns the sign; the largest power is taken out first, so that nothing overflows. */
  private double signAt(double y) {
    double largest =
        IntStream.range(0, times.length).mapToDouble(i -> -times[i] * y).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum += amounts[i] * StrictMath.exp(-times[i] * y - largest);
    }
    return Math.signum(sum);
  }
}
