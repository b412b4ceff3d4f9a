package io.indexwright.statistics;

import io.indexwright.statistics.NotEstimableException.Reason;

/** A covariance as the square of a lower triangle, by which it is inverted. */
final class Cholesky {
  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /**
   * Factors {@code covariance}.
   *
   * @throws NotEstimableException if one instrument moves as a mixture of those before it
   */
  static Cholesky of(Covariance covariance) {
    Cholesky factor = new Cholesky(new double[covariance.size()][covariance.size()]);
    for (int i = 0; i < covariance.size(); i++) {
      factor.fill(i, covariance);
    }
    return factor;
  }

  private void fill(int row, Covariance covariance) {
    for (int j = 0; j < row; j++) {
      lower[row][j] = (covariance.at(row, j) - product(lower[row], lower[j], j)) / lower[j][j];
    }
    double own = covariance.at(row, row) - product(lower[row], lower[row], row);
    if (own <= Tolerance.SINGULAR * covariance.at(row, row)) {
      throw new NotEstimableException(
          Reason.SINGULAR,
          "the covariance is singular: "
              + covariance.names().get(row)
              + " moves as a mixture of "
              + covariance.names().subList(0, row));
    }
    lower[row][row] = StrictMath.sqrt(own);
  }

  private static double product(double[] one, double[] other, int terms) {
    double sum = 0;
    for (int k = 0; k < terms; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  /** Returns the vector that the covariance takes to {@code image}. */
  double[] solved(double[] image) {
    double[] half = new double[image.length];
    for (int i = 0; i < image.length; i++) {
      half[i] = (image[i] - product(lower[i], half, i)) / lower[i][i];
    }
    for (int i = image.length - 1; i >= 0; i--) {
      half[i] /= lower[i][i];
      for (int k = 0; k < i; k++) {
        half[k] -= lower[i][k] * half[i];
      }
    }
    return half;
  }
}
