package io.indexwright.statistics;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of each, in binary.
 *
 * @param byInstrument summing to 1 but for rounding; below zero for what is sold short; iterated in
 *     instrument order
 */
public record EstimatedWeights(SortedMap<InstrumentId, Double> byInstrument) {

  /** Keeps a copy that nobody can change. */
  public EstimatedWeights {
    byInstrument = InstrumentOrder.copyOf(byInstrument);
  }

  /** Takes weights in the order of {@code names}. */
  static EstimatedWeights of(List<InstrumentId> names, double[] weights) {
    SortedMap<InstrumentId, Double> byInstrument = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      byInstrument.put(names.get(i), weights[i]);
    }
    return new EstimatedWeights(byInstrument);
  }

  /** Takes {@code claims} in the order of {@code names} and divides each by their sum. */
  static EstimatedWeights scaled(List<InstrumentId> names, double[] claims) {
    double sum = sum(claims);
    double[] weights = claims.clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return of(names, weights);
  }

  static double sum(double[] numbers) {
    double sum = 0;
    for (double one : numbers) {
      sum += one;
    }
    return sum;
  }

  /**
   * Returns the weight of one instrument.
   *
   * @throws NullPointerException if it has none
   */
  public double weightOf(InstrumentId instrument) {
    return Objects.requireNonNull(byInstrument.get(instrument), instrument::value);
  }

  /** Returns the standard deviation of the whole. */
  public double volatility(Covariance covariance) {
    return StrictMath.sqrt(covariance.variance(inOrderOf(covariance)));
  }

  /**
   * Returns which share of the variance of the whole each bears; they sum to 1 but for rounding.
   */
  public SortedMap<InstrumentId, Double> riskContributions(Covariance covariance) {
    double[] weights = inOrderOf(covariance);
    double[] risk = covariance.times(weights);
    double variance = covariance.variance(weights);
    SortedMap<InstrumentId, Double> shares = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      shares.put(covariance.names().get(i), weights[i] * risk[i] / variance);
    }
    return InstrumentOrder.copyOf(shares);
  }

  private double[] inOrderOf(Covariance covariance) {
    if (!covariance.names().equals(List.copyOf(byInstrument.keySet()))) {
      throw new IllegalArgumentException(
          "weights of " + byInstrument.keySet() + ", covariance of " + covariance.names());
    }
    return byInstrument.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Enters the exact world: 12 decimals that sum to exactly 1, by largest remainder, each within
   * one unit of the twelfth of what it was.
   *
   * @throws IllegalArgumentException if a weight is below zero
   */
  public SortedMap<InstrumentId, Weight> rounded() {
    Iterator<Weight> weights =
        Weight.sharing(byInstrument.values().stream().map(BigDecimal::new).toList()).iterator();
    SortedMap<InstrumentId, Weight> rounded = new TreeMap<>();
    byInstrument.keySet().forEach(id -> rounded.put(id, weights.next()));
    return InstrumentOrder.copyOf(rounded);
  }
}
