package io.indexwright.performance.tail;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;

/**
 * The mean of the returns that are no better than {@link ValueAtRisk} of the same method, also
 * called conditional value at risk. As a return: a loss is below zero. Source: C. Acerbi and D.
 * Tasche, <i>Expected Shortfall</i>, 2002.
 */
public record ExpectedShortfall(TailMethod method, Confidence confidence) implements Gauge {

  /** Measures; undefined without 2 returns, and where Cornish–Fisher is no quantile. */
  @Override
  public Measure of(Column returns) {
    return method.tailMean(returns, confidence);
  }

  @Override
  public String convention() {
    return "mean of what is no better than value at risk, " + method.convention(confidence);
  }
}
