package io.indexwright.performance.drawdown;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;

/**
 * The deepest fall from a peak: {@code min(V ÷ peak − 1)}, from −1 to 0. The start is a peak.
 * Source: Bacon, chapter 4.
 */
public record MaxDrawdown() implements Gauge {

  @Override
  public Measure of(Column returns) {
    return returns.measured(1, it -> Underwater.of(it).deepest());
  }

  @Override
  public String convention() {
    return "part of the peak, zero or below; the start is a peak";
  }
}
