package io.indexwright.statistics;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/** The returns of some instruments over the same stretches of time, oldest first. */
public final class Returns {
  private static final int FEWEST = 2;

  private final List<InstrumentId> names;
  private final double[][] columns;

  private Returns(SortedMap<InstrumentId, double[]> byInstrument) {
    SortedMap<InstrumentId, double[]> ordered = InstrumentOrder.copyOf(byInstrument);
    this.names = List.copyOf(ordered.keySet());
    this.columns = ordered.values().stream().map(double[]::clone).toArray(double[][]::new);
    int longest = longest();
    for (int i = 0; i < columns.length; i++) {
      refuseUnlessUsable(names.get(i), columns[i], Math.max(FEWEST, longest));
    }
  }

  /**
   * Takes returns as they are.
   *
   * @throws NotEstimableException if somebody has fewer than 2, or fewer than somebody else, or one
   *     that is not finite
   */
  public static Returns of(SortedMap<InstrumentId, double[]> byInstrument) {
    if (byInstrument.isEmpty()) {
      throw new IllegalArgumentException("returns of nobody");
    }
    return new Returns(byInstrument);
  }

  /**
   * Returns {@code (later − earlier) ÷ earlier} for every two prices in a row.
   *
   * @param prices positive, oldest first
   * @throws NotEstimableException as {@link #of} does
   */
  public static Returns simple(SortedMap<InstrumentId, List<BigDecimal>> prices) {
    return between(prices, (earlier, later) -> (later - earlier) / earlier);
  }

  /**
   * Returns {@code ln(later ÷ earlier)} for every two prices in a row.
   *
   * @param prices positive, oldest first
   * @throws NotEstimableException as {@link #of} does
   */
  public static Returns log(SortedMap<InstrumentId, List<BigDecimal>> prices) {
    return between(prices, (earlier, later) -> StrictMath.log(later / earlier));
  }

  private static Returns between(
      SortedMap<InstrumentId, List<BigDecimal>> prices, DoubleBinaryOperator step) {
    SortedMap<InstrumentId, double[]> columns = new TreeMap<>();
    prices.forEach((id, column) -> columns.put(id, steps(id, column, step)));
    return of(columns);
  }

  private static double[] steps(
      InstrumentId id, List<BigDecimal> prices, DoubleBinaryOperator step) {
    double[] steps = new double[Math.max(0, prices.size() - 1)];
    prices.forEach(price -> refuseUnlessPositive(id, price));
    for (int i = 0; i < steps.length; i++) {
      steps[i] = step.applyAsDouble(prices.get(i).doubleValue(), prices.get(i + 1).doubleValue());
    }
    return steps;
  }

  private static void refuseUnlessPositive(InstrumentId id, BigDecimal price) {
    if (price.signum() <= 0) {
      throw new IllegalArgumentException("a price of " + id + " is " + price.toPlainString());
    }
  }

  private static void refuseUnlessUsable(InstrumentId id, double[] column, int count) {
    if (column.length < count) {
      throw new NotEstimableException(
          Reason.TOO_SHORT, id + " has " + column.length + " returns, not " + count);
    }
    for (double one : column) {
      if (!Double.isFinite(one)) {
        throw new NotEstimableException(Reason.OUT_OF_RANGE, "a return of " + id + " is " + one);
      }
    }
  }

  private int longest() {
    int longest = 0;
    for (double[] column : columns) {
      longest = Math.max(longest, column.length);
    }
    return longest;
  }

  /** Returns the instruments in the one order of all columns. */
  public List<InstrumentId> names() {
    return names;
  }

  /** Returns how many there are of each instrument. */
  public int count() {
    return columns[0].length;
  }

  /**
   * Returns a copy of the returns of one instrument.
   *
   * @throws IllegalArgumentException if it is not among {@link #names}
   */
  public double[] column(InstrumentId instrument) {
    int place = names.indexOf(instrument);
    if (place < 0) {
      throw new IllegalArgumentException("no returns of " + instrument);
    }
    return columns[place].clone();
  }

  /**
   * Returns every column less its mean.
   *
   * @throws NotEstimableException if a column never moves away from its mean
   */
  double[][] centred() {
    double[][] centred = new double[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      centred[i] = centred(columns[i]);
      refuseIfConstant(names.get(i), columns[i], centred[i]);
    }
    return centred;
  }

  private static double[] centred(double[] column) {
    double sum = 0;
    for (double one : column) {
      sum += one;
    }
    double mean = sum / column.length;
    double[] centred = new double[column.length];
    for (int t = 0; t < column.length; t++) {
      centred[t] = column[t] - mean;
    }
    return centred;
  }

  /** What is left of a constant after its mean was taken off is rounding, and no movement. */
  private static void refuseIfConstant(InstrumentId id, double[] column, double[] centred) {
    if (largest(centred) <= Tolerance.CONSTANT * largest(column)) {
      throw new NotEstimableException(
          Reason.CONSTANT, id + " returned " + column[0] + " every time, so it has no risk");
    }
  }

  private static double largest(double[] numbers) {
    double largest = 0;
    for (double one : numbers) {
      largest = Math.max(largest, Math.abs(one));
    }
    return largest;
  }
}
