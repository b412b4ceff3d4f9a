package io.indexwright.statistics;

import io.indexwright.statistics.NotEstimableException.Reason;
import java.util.Iterator;
import java.util.Locale;

/**
 * The weights whose shares of the risk are given, by solving {@code y·(Cy) = b} for one instrument
 * after the other; C holds correlations, and y weights times volatilities. Rule:
 * docs/rules/statistics.md.
 */
final class CoordinateDescent {
  private static final int MOST_ROUNDS = 10_000;

  private final Covariance covariance;
  private final double[][] correlations;
  private final double[] budgets;
  private final double[] exposures;

  private CoordinateDescent(Covariance covariance, double[] budgets) {
    this.covariance = covariance;
    this.correlations = covariance.correlations();
    this.budgets = budgets;
    this.exposures = new double[budgets.length];
    for (int i = 0; i < budgets.length; i++) {
      exposures[i] = StrictMath.sqrt(budgets[i]);
    }
  }

  /**
   * Searches.
   *
   * @param budgets in the order of the covariance; positive, summing to 1
   * @return weights that sum to 1
   * @throws NotEstimableException if the covariance is singular or the search does not settle
   */
  static EstimatedWeights weights(Covariance covariance, double[] budgets) {
    Cholesky.of(covariance);
    CoordinateDescent descent = new CoordinateDescent(covariance, budgets);
    descent.settle();
    EstimatedWeights weights = descent.weights();
    descent.refuseUnlessMet(weights);
    return weights;
  }

  private void settle() {
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && change >= Tolerance.SETTLED; round++) {
      change = round();
    }
    if (change >= Tolerance.SETTLED) {
      throw new NotEstimableException(
          Reason.NO_CONVERGENCE,
          String.format(
              Locale.ROOT,
              "weights still change by %.1e of themselves after %d rounds",
              change,
              MOST_ROUNDS));
    }
  }

  /** Moves each once, and returns the largest relative change. */
  private double round() {
    double largest = 0;
    for (int i = 0; i < exposures.length; i++) {
      double before = exposures[i];
      exposures[i] = positiveRoot(besides(i), budgets[i]);
      largest = Math.max(largest, Math.abs(exposures[i] - before) / before);
    }
    return largest;
  }

  /** Returns what all the others contribute to the risk of one. */
  private double besides(int row) {
    double sum = 0;
    for (int j = 0; j < exposures.length; j++) {
      sum += j == row ? 0 : correlations[row][j] * exposures[j];
    }
    return sum;
  }

  /** Returns the positive y of {@code y² + others·y = budget}, in the form that loses no digits. */
  private static double positiveRoot(double others, double budget) {
    double root = StrictMath.sqrt(others * others + 4 * budget);
    return others > 0 ? 2 * budget / (root + others) : (root - others) / 2;
  }

  private EstimatedWeights weights() {
    double[] claims = exposures.clone();
    for (int i = 0; i < claims.length; i++) {
      claims[i] /= covariance.volatility(i);
    }
    return EstimatedWeights.scaled(covariance.names(), claims);
  }

  private void refuseUnlessMet(EstimatedWeights weights) {
    Iterator<Double> shares = weights.riskContributions(covariance).values().iterator();
    for (int i = 0; i < budgets.length; i++) {
      double share = shares.next();
      if (Math.abs(share - budgets[i]) > Tolerance.BUDGET) {
        throw new NotEstimableException(
            Reason.NO_CONVERGENCE,
            covariance.names().get(i) + " bears " + share + " of the risk, not " + budgets[i]);
      }
    }
  }
}
