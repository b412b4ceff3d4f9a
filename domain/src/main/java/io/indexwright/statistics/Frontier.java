package io.indexwright.statistics;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Mixtures without bounds, in closed form: a weight may be below zero, which is a short sale. Rule:
 * docs/rules/statistics.md.
 *
 * @param expectedReturns of each instrument of the covariance, over the same stretch of time
 */
public record Frontier(Covariance covariance, SortedMap<InstrumentId, Double> expectedReturns) {

  /** Refuses expected returns of other instruments than those of the covariance. */
  public Frontier {
    expectedReturns = InstrumentOrder.copyOf(expectedReturns);
    if (!covariance.names().equals(List.copyOf(expectedReturns.keySet()))) {
      throw new IllegalArgumentException(
          "returns of " + expectedReturns.keySet() + ", covariance of " + covariance.names());
    }
  }

  /**
   * Returns the weights of least variance, {@code Σ⁻¹1 ÷ 1'Σ⁻¹1}.
   *
   * @throws NotEstimableException if the covariance is singular
   */
  public EstimatedWeights minimumVariance() {
    double[] ones = new double[covariance.size()];
    Arrays.fill(ones, 1);
    return EstimatedWeights.scaled(covariance.names(), Cholesky.of(covariance).solved(ones));
  }

  /**
   * Returns the weights of the largest Sharpe ratio, {@code Σ⁻¹(μ − f) ÷ 1'Σ⁻¹(μ − f)}.
   *
   * @throws NotEstimableException if the covariance is singular, or the weights of least variance
   *     earn no more than {@code riskFree}, so that there is no largest ratio
   */
  public EstimatedWeights tangency(double riskFree) {
    double[] premiums =
        expectedReturns.values().stream().mapToDouble(earned -> earned - riskFree).toArray();
    double[] tangency = Cholesky.of(covariance).solved(premiums);
    if (EstimatedWeights.sum(tangency) <= 0) {
      throw new NotEstimableException(
          Reason.NO_PREMIUM,
          "the weights of least variance earn no more than the risk-free " + riskFree);
    }
    return EstimatedWeights.scaled(covariance.names(), tangency);
  }

  /** Returns what {@code weights} are expected to earn. */
  public double expectedReturn(EstimatedWeights weights) {
    double sum = 0;
    for (Map.Entry<InstrumentId, Double> one : expectedReturns.entrySet()) {
      sum += weights.weightOf(one.getKey()) * one.getValue();
    }
    return sum;
  }

  /** Returns what {@code weights} are expected to earn above {@code riskFree}, per unit of risk. */
  public double sharpeRatio(EstimatedWeights weights, double riskFree) {
    return (expectedReturn(weights) - riskFree) / weights.volatility(covariance);
  }
}
