package io.indexwright.performance.tail;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;

/**
 * The return a period that is undercut with the probability that the confidence leaves. It is told
 * as a return, so a loss is below zero. Sources: P. Jorion, <i>Value at Risk</i>; for the form of
 * Cornish and Fisher L. Favre and J.-A. Galeano, <i>Mean-Modified Value-at-Risk Optimization with
 * Hedge Funds</i>, 2002.
 */
public record ValueAtRisk(TailMethod method, Confidence confidence) implements Gauge {

  /** Measures; undefined without 2 returns, and where Cornish–Fisher is no quantile. */
  @Override
  public Measure of(Column returns) {
    return method.quantile(returns, confidence);
  }

  @Override
  public String convention() {
    return method.convention(confidence);
  }
}
