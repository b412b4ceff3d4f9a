package io.indexwright.statistics;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.statistics.RiskRule.MinimumVariance.Bounds;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Minimum variance the slow way: each weight at its lowest, at its highest or free, in every
 * combination; of those that keep all bounds, the one of least variance.
 */
final class EverySet {
  private static final double CLOSE = 1e-11;

  private final Covariance covariance;
  private final List<Bounds> bounds;
  private double least = Double.POSITIVE_INFINITY;
  private double[] best = {};

  EverySet(Covariance covariance, List<Bounds> bounds) {
    this.covariance = covariance;
    this.bounds = bounds;
  }

  SortedMap<InstrumentId, Bounds> byName() {
    SortedMap<InstrumentId, Bounds> byName = new TreeMap<>();
    covariance.names().forEach(id -> byName.put(id, bounds.get(byName.size())));
    return byName;
  }

  EstimatedWeights best() {
    int sets = 1;
    for (int i = 0; i < bounds.size(); i++) {
      sets *= 3;
    }
    for (int set = 0; set < sets; set++) {
      consider(solved(set));
    }
    return EstimatedWeights.of(covariance.names(), best);
  }

  private void consider(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      boolean isKept = weights[i] >= lowest(i) - CLOSE && weights[i] <= highest(i) + CLOSE;
      sum += isKept ? weights[i] : Double.NaN;
    }
    double variance = covariance.variance(weights);
    if (Math.abs(sum - 1) < CLOSE && variance < least) {
      least = variance;
      best = weights;
    }
  }

  private double lowest(int i) {
    return bounds.get(i).lowest().fraction().doubleValue();
  }

  private double highest(int i) {
    return bounds.get(i).highest().fraction().doubleValue();
  }

  /** Solves {@code w = bound} or {@code Σw = λ} of each, and that they sum to 1. */
  private double[] solved(int set) {
    int n = bounds.size();
    double[][] rows = new double[n + 1][n + 2];
    int digits = set;
    for (int i = 0; i < n; i++) {
      if (digits % 3 == 0) {
        for (int j = 0; j < n; j++) {
          rows[i][j] = covariance.at(i, j) / covariance.at(0, 0);
        }
        rows[i][n] = -1;
      } else {
        rows[i][i] = 1;
        rows[i][n + 1] = digits % 3 == 1 ? lowest(i) : highest(i);
      }
      digits /= 3;
    }
    Arrays.fill(rows[n], 1);
    rows[n][n] = 0;
    return eliminated(rows);
  }

  /** Gauss and Jordan, with the largest pivot of each column; NaN where there is none. */
  private static double[] eliminated(double[][] rows) {
    int n = rows.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column + 1; i < n; i++) {
        pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
      }
      double[] swapped = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swapped;
      for (int i = 0; i < n; i++) {
        clear(rows[i], swapped, i == column ? 0 : rows[i][column] / swapped[column], column);
      }
    }
    double[] solved = new double[n - 1];
    for (int i = 0; i < solved.length; i++) {
      solved[i] = rows[i][n] / rows[i][i];
    }
    return solved;
  }

  private static void clear(double[] row, double[] by, double times, int from) {
    for (int j = from; j < row.length; j++) {
      row[j] -= times * by[j];
    }
  }
}
