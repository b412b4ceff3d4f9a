package io.indexwright.performance.drawdown;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;

/** The mean depth under water: {@code Σ|d| ÷ n}. Source: Bacon, chapter 4. */
public record PainIndex(Counted counted) implements Gauge {

  @Override
  public Measure of(Column returns) {
    return returns.measured(1, it -> -Underwater.of(it).counting(counted).mean());
  }

  @Override
  public String convention() {
    return "part of the peak, " + counted.convention();
  }
}
