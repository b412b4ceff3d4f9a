package io.indexwright.statistics;

import io.indexwright.statistics.NotEstimableException.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights of least variance between bounds: those on a bound are held there, the others have
 * one and the same covariance with the whole. Rule: docs/rules/statistics.md.
 */
final class ActiveSet {
  private static final int ROUNDS_EACH = 50;

  private final Covariance covariance;
  private final double[] lowest;
  private final double[] highest;
  private final double[] weights;
  private final boolean[] held;

  private ActiveSet(Covariance covariance, double[] lowest, double[] highest) {
    this.covariance = covariance;
    this.lowest = lowest;
    this.highest = highest;
    this.weights = lowest.clone();
    this.held = new boolean[lowest.length];
  }

  /**
   * Searches.
   *
   * @param lowest in the order of the covariance, summing to at most 1
   * @param highest no less than {@code lowest}, summing to at least 1
   * @return weights that sum to 1
   * @throws NotEstimableException if the covariance is singular or the search does not settle
   */
  static double[] weights(Covariance covariance, double[] lowest, double[] highest) {
    Cholesky.of(covariance);
    ActiveSet set = new ActiveSet(covariance, lowest, highest);
    set.begin();
    int rounds = ROUNDS_EACH * covariance.size();
    for (int round = 0; round < rounds; round++) {
      if (!set.improves()) {
        set.refuseUnlessLeast();
        return set.weights;
      }
    }
    throw new NotEstimableException(
        Reason.NO_CONVERGENCE, "no set of bounds held after " + rounds + " rounds");
  }

  /** Fills up the calmest first; the last that is given any is free. */
  private void begin() {
    double rest = 1 - EstimatedWeights.sum(lowest);
    int last = 0;
    for (int i : calmestFirst()) {
      held[i] = true;
      if (rest > 0) {
        double given = Math.min(rest, highest[i] - lowest[i]);
        weights[i] = given < rest ? highest[i] : lowest[i] + given;
        rest -= given;
        last = i;
      }
    }
    held[last] = false;
  }

  private List<Integer> calmestFirst() {
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> covariance.at(i, i)))
        .toList();
  }

  /** Goes towards the least variance of those that are free; if it is reached, frees another. */
  private boolean improves() {
    List<Integer> free = IntStream.range(0, held.length).filter(i -> !held[i]).boxed().toList();
    double[] goal = goal(free);
    double length = 1;
    int blocking = -1;
    for (int k = 0; k < goal.length; k++) {
      double reach = reach(free.get(k), goal[k]);
      if (reach < length) {
        length = reach;
        blocking = free.get(k);
      }
    }
    for (int k = 0; k < goal.length; k++) {
      move(free.get(k), goal[k], length);
    }
    return blocking < 0 ? freesAnother() : holds(blocking, goal[free.indexOf(blocking)]);
  }

  /** Returns the weights of least variance for those in {@code free}, the others being held. */
  private double[] goal(List<Integer> free) {
    double[] fixed = weights.clone();
    free.forEach(i -> fixed[i] = 0);
    double[] pull = covariance.times(fixed);
    Cholesky factor = Cholesky.of(covariance.among(free));
    double[] ones = factor.solved(free.stream().mapToDouble(i -> 1).toArray());
    double[] pulled = factor.solved(free.stream().mapToDouble(i -> pull[i]).toArray());
    double price =
        (1 - EstimatedWeights.sum(fixed) + EstimatedWeights.sum(pulled))
            / EstimatedWeights.sum(ones);
    double[] goal = new double[ones.length];
    for (int k = 0; k < goal.length; k++) {
      goal[k] = price * ones[k] - pulled[k];
    }
    return goal;
  }

  /** Returns which part of the way to {@code goal} a weight can go before it meets a bound. */
  private double reach(int row, double goal) {
    if (goal < lowest[row] - Tolerance.BOUND) {
      return (lowest[row] - weights[row]) / (goal - weights[row]);
    }
    return goal > highest[row] + Tolerance.BOUND
        ? (highest[row] - weights[row]) / (goal - weights[row])
        : 1;
  }

  private void move(int row, double goal, double length) {
    double moved = length < 1 ? weights[row] + length * (goal - weights[row]) : goal;
    weights[row] = Math.max(lowest[row], Math.min(highest[row], moved));
  }

  private boolean holds(int row, double goal) {
    weights[row] = goal < weights[row] ? lowest[row] : highest[row];
    held[row] = true;
    return true;
  }

  private boolean freesAnother() {
    double[] gains = gains();
    int best = -1;
    double most = 0;
    for (int i = 0; i < gains.length; i++) {
      if (held[i] && gains[i] > most) {
        best = i;
        most = gains[i];
      }
    }
    if (best >= 0) {
      held[best] = false;
    }
    return best >= 0;
  }

  /** Returns by how much the risk of the whole falls where a weight leaves its bound. */
  private double[] gains() {
    double[] risk = covariance.times(weights);
    double price = price(risk);
    double[] gains = new double[risk.length];
    for (int i = 0; i < gains.length; i++) {
      double gain = weights[i] <= lowest[i] ? price - risk[i] : risk[i] - price;
      gains[i] = lowest[i] < highest[i] && gain > scale(i) * Tolerance.GAIN ? gain : 0;
    }
    return gains;
  }

  /** Returns the mean covariance with the whole of those that are free. */
  private double price(double[] risk) {
    double sum = 0;
    int free = 0;
    for (int i = 0; i < risk.length; i++) {
      sum += held[i] ? 0 : risk[i];
      free += held[i] ? 0 : 1;
    }
    return sum / free;
  }

  /** Returns what a covariance of one with the whole is measured by. */
  private double scale(int row) {
    double undiversified = 0;
    for (int i = 0; i < weights.length; i++) {
      undiversified += weights[i] * covariance.volatility(i);
    }
    return undiversified * (undiversified + covariance.volatility(row));
  }

  private void refuseUnlessLeast() {
    double[] risk = covariance.times(weights);
    double price = price(risk);
    double most = Math.abs(EstimatedWeights.sum(weights) - 1);
    for (int i = 0; i < risk.length; i++) {
      most = Math.max(most, held[i] ? 0 : Math.abs(risk[i] - price) / scale(i));
    }
    if (most > Tolerance.OPTIMAL) {
      throw new NotEstimableException(
          Reason.NO_CONVERGENCE, "the conditions of a minimum are missed by " + most);
    }
  }
}
