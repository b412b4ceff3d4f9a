package io.indexwright.statistics;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * How some instruments move together, per stretch of the returns that it was estimated from.
 *
 * <p>Symmetric, finite, every variance positive; whether it is singular is asked by who inverts it.
 */
public final class Covariance {
  private final List<InstrumentId> names;
  private final double[][] matrix;

  /** Takes over {@code matrix}, which nobody else may have. */
  Covariance(List<InstrumentId> names, double[][] matrix) {
    this.names = names;
    this.matrix = matrix;
    for (int i = 0; i < matrix.length; i++) {
      refuseUnlessUsable(i);
    }
  }

  private void refuseUnlessUsable(int row) {
    for (double one : matrix[row]) {
      if (!Double.isFinite(one)) {
        throw new NotEstimableException(
            Reason.OUT_OF_RANGE, "a covariance of " + names.get(row) + " is " + one);
      }
    }
    if (matrix[row][row] <= 0) {
      throw new NotEstimableException(
          Reason.CONSTANT, "the variance of " + names.get(row) + " is " + matrix[row][row]);
    }
  }

  /**
   * Takes a matrix whose rows and columns are in the order of the ids of {@code names}.
   *
   * @throws IllegalArgumentException if it is not as large as {@code names}, or not symmetric
   * @throws NotEstimableException if a variance is not positive, or a number not finite
   */
  public static Covariance of(SortedSet<InstrumentId> names, double[][] matrix) {
    List<InstrumentId> ordered = List.copyOf(InstrumentOrder.copyOf(names));
    double[][] copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    refuseUnlessSquare(copy, ordered.size());
    refuseUnlessSymmetric(copy);
    return new Covariance(ordered, copy);
  }

  private static void refuseUnlessSquare(double[][] matrix, int size) {
    boolean isSquare = matrix.length == size && size > 0;
    for (double[] row : matrix) {
      isSquare &= row.length == size;
    }
    if (!isSquare) {
      throw new IllegalArgumentException("not a square of " + size);
    }
  }

  private static void refuseUnlessSymmetric(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Double.compare(matrix[i][j], matrix[j][i]) != 0) {
          throw new IllegalArgumentException(
              "not symmetric: " + matrix[i][j] + " and " + matrix[j][i]);
        }
      }
    }
  }

  /**
   * Takes standard deviations, and one correlation of every two.
   *
   * @param volatilities positive
   * @param correlation from −1 to 1
   */
  public static Covariance correlated(
      SortedMap<InstrumentId, Double> volatilities, double correlation) {
    SortedMap<InstrumentId, Double> ordered = InstrumentOrder.copyOf(volatilities);
    List<Double> sigma = List.copyOf(ordered.values());
    double[][] matrix = new double[sigma.size()][sigma.size()];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        matrix[i][j] = sigma.get(i) * sigma.get(j) * (i == j ? 1 : correlation);
      }
    }
    return of(InstrumentOrder.copyOf(ordered.keySet()), matrix);
  }

  /** Returns the products of every two columns, summed over dates in order and divided. */
  static double[][] products(double[][] columns, int divisor) {
    double[][] products = new double[columns.length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = product(columns[i], columns[j]) / divisor;
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Returns the instruments in the order of rows and columns. */
  public List<InstrumentId> names() {
    return names;
  }

  /**
   * Returns the covariance of two instruments, or the variance of one.
   *
   * @throws IllegalArgumentException if one is not among {@link #names}
   */
  public double between(InstrumentId one, InstrumentId other) {
    return matrix[placeOf(one)][placeOf(other)];
  }

  /** Returns the correlation of two instruments. */
  public double correlation(InstrumentId one, InstrumentId other) {
    return between(one, other) / (volatility(one) * volatility(other));
  }

  /** Returns the standard deviation of one instrument. */
  public double volatility(InstrumentId instrument) {
    return volatility(placeOf(instrument));
  }

  private int placeOf(InstrumentId instrument) {
    int place = names.indexOf(instrument);
    if (place < 0) {
      throw new IllegalArgumentException("no covariance of " + instrument);
    }
    return place;
  }

  int size() {
    return names.size();
  }

  double at(int row, int column) {
    return matrix[row][column];
  }

  double volatility(int row) {
    return StrictMath.sqrt(matrix[row][row]);
  }

  double[][] correlations() {
    double[][] correlations = new double[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        correlations[i][j] = matrix[i][j] / (volatility(i) * volatility(j));
      }
    }
    return correlations;
  }

  /** Returns the covariance of each instrument with a mixture of all. */
  double[] times(double[] weights) {
    double[] times = new double[weights.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = product(matrix[i], weights);
    }
    return times;
  }

  /** Returns the variance of a mixture. */
  double variance(double[] weights) {
    return product(weights, times(weights));
  }

  /** Returns the covariance of those in {@code rows} alone. */
  Covariance among(List<Integer> rows) {
    double[][] part = new double[rows.size()][rows.size()];
    for (int i = 0; i < part.length; i++) {
      for (int j = 0; j < part.length; j++) {
        part[i][j] = matrix[rows.get(i)][rows.get(j)];
      }
    }
    return new Covariance(rows.stream().map(names::get).toList(), part);
  }
}
