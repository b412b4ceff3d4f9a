package io.indexwright.statistics;

/**
 * A covariance drawn towards equal variances and no correlation, as far as the sample is likely to
 * be wrong. Rule: docs/rules/statistics.md.
 *
 * @param intensity how far, from 0 (the sample, divided by the number of returns) to 1 (the target)
 * @param target the variance of everybody in the target: the mean of the variances
 */
public record LedoitWolf(double intensity, double target, Covariance covariance) {

  /**
   * Shrinks.
   *
   * @throws NotEstimableException if an instrument has no risk at all
   */
  public static LedoitWolf of(Returns returns) {
    double[][] centred = returns.centred();
    double[][] sample = Covariance.products(centred, returns.count());
    double target = trace(sample) / sample.length;
    double intensity = intensity(error(centred, sample), distance(sample, target));
    return new LedoitWolf(
        intensity, target, new Covariance(returns.names(), drawn(sample, target, intensity)));
  }

  private static double[][] drawn(double[][] sample, double target, double intensity) {
    double[][] drawn = new double[sample.length][sample.length];
    for (int i = 0; i < sample.length; i++) {
      for (int j = 0; j < sample.length; j++) {
        drawn[i][j] = (1 - intensity) * sample[i][j] + (i == j ? intensity * target : 0);
      }
    }
    return drawn;
  }

  private static double intensity(double error, double distance) {
    return error > 0 && distance > 0 ? Math.min(error, distance) / distance : 0;
  }

  private static double trace(double[][] matrix) {
    double trace = 0;
    for (int i = 0; i < matrix.length; i++) {
      trace += matrix[i][i];
    }
    return trace;
  }

  /**
   * Returns the squared error to be expected of the sample: the mean over dates, by their count.
   */
  private static double error(double[][] centred, double[][] sample) {
    int count = centred[0].length;
    double fourth = 0;
    for (int t = 0; t < count; t++) {
      double square = 0;
      for (double[] column : centred) {
        square += column[t] * column[t];
      }
      fourth += square * square;
    }
    return (fourth / count - distance(sample, 0)) / count;
  }

  /** Returns the squared distance from {@code target} times the unit matrix. */
  private static double distance(double[][] sample, double target) {
    double distance = 0;
    for (int i = 0; i < sample.length; i++) {
      for (int j = 0; j < sample.length; j++) {
        double apart = sample[i][j] - (i == j ? target : 0);
        distance += apart * apart;
      }
    }
    return distance;
  }
}
