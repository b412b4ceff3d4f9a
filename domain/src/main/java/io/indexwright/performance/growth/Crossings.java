package io.indexwright.performance.growth;

import io.indexwright.performance.Column;
import java.util.Arrays;
import java.util.OptionalDouble;
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
record Crossings(Column amounts, Column times) {
  /** Below it 1 + r is lost in rounding: r is −1. */
  private static final double LOWEST = -36;

  /** Above it r is too large for binary floating point. */
  private static final double HIGHEST = 709;

  /** Returns them from the lowest on. */
  Column all() {
    int change = firstChange();
    return change < 0 ? Column.of() : crossings(derived(change).all());
  }

  /** Between two turns in a row the function is monotone. */
  private Column crossings(Column turns) {
    return Column.of(
        IntStream.rangeClosed(0, turns.size())
            .mapToObj(
                i ->
                    between(
                        i == 0 ? LOWEST : turns.at(i - 1),
                        i == turns.size() ? HIGHEST : turns.at(i)))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray());
  }

  /** Returns the place of the first amount of another sign than the one before it, or −1. */
  private int firstChange() {
    double before = 0;
    for (int i = 0; i < amounts.size(); i++) {
      if (before * Math.signum(amounts.at(i)) < 0) {
        return i;
      }
      before = amounts.at(i) == 0 ? before : Math.signum(amounts.at(i));
    }
    return -1;
  }

  private Crossings derived(int change) {
    double middle = (times.at(change - 1) + times.at(change)) / 2;
    double[] slopes = new double[amounts.size()];
    Arrays.setAll(slopes, i -> (middle - times.at(i)) * amounts.at(i));
    return new Crossings(Column.of(slopes), times);
  }

  private OptionalDouble between(double low, double high) {
    double atLow = signAt(low);
    if (atLow == 0) {
      return OptionalDouble.of(low);
    }
    return atLow * signAt(high) < 0
        ? OptionalDouble.of(bisected(low, high, atLow))
        : OptionalDouble.empty();
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
    double largest = Math.max(-times.at(0) * y, -times.at(times.size() - 1) * y);
    double sum = 0;
    for (int i = 0; i < amounts.size(); i++) {
      sum += amounts.at(i) * StrictMath.exp(-times.at(i) * y - largest);
    }
    return Math.signum(sum);
  }
}
