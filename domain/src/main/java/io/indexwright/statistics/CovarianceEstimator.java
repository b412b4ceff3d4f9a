package io.indexwright.statistics;

/** How a covariance is made of returns. Rule: docs/rules/statistics.md. */
public enum CovarianceEstimator {
  /** The sample covariance, divided by the number of returns less one. */
  SAMPLE {
    @Override
    public Covariance of(Returns returns) {
      return new Covariance(
          returns.names(), Covariance.products(returns.centred(), returns.count() - 1));
    }
  },

  /** {@link LedoitWolf}: the sample covariance, drawn towards equal variances and none shared. */
  LEDOIT_WOLF {
    @Override
    public Covariance of(Returns returns) {
      return LedoitWolf.of(returns).covariance();
    }
  };

  /**
   * Estimates the covariance.
   *
   * @throws NotEstimableException if an instrument has no risk at all
   */
  public abstract Covariance of(Returns returns);
}
