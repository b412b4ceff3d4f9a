package io.indexwright.performance.ratio;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.spread.PartialMoment;

/**
 * The mean beyond a target by the downside deviation, taken to a year: {@code (mean − T) ÷ √(Σ
 * min(r − T, 0)² ÷ n) × √A}. n counts all returns. Source: F. Sortino and R. van der Meer,
 * <i>Downside Risk</i>, 1991.
 *
 * @param target a period
 */
public record SortinoRatio(PerYear perYear, double target) implements Gauge {

  @Override
  public Measure of(Column returns) {
    return perYear.root(new KappaRatio(PartialMoment.Order.DEVIATION, target).of(returns));
  }

  @Override
  public String convention() {
    return "mean beyond target by downside deviation "
        + PartialMoment.downsideDeviation(target).convention()
        + ", times the root of "
        + perYear;
  }
}
