package io.indexwright.performance.ratio;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.spread.PartialMoment;
import io.indexwright.performance.spread.Spread;

/**
 * The mean beyond a target by a partial moment below it, of one period. By the potential it is the
 * Omega–Sharpe ratio, by the deviation Kappa 2, which is Sortino's ratio before it is taken to a
 * year. Source: P. Kaplan and J. Knowles, <i>Kappa: A Generalized Downside Risk-Adjusted
 * Performance Measure</i>, 2004.
 *
 * @param target a period
 */
public record KappaRatio(PartialMoment.Order order, double target) implements Gauge {

  @Override
  public Measure of(Column returns) {
    PartialMoment below = new PartialMoment(PartialMoment.Side.BELOW, order, target);
    return Spread.MEAN
        .of(returns)
        .map(mean -> mean - target)
        .per(below.of(returns), "what lies below the target");
  }

  @Override
  public String convention() {
    return "mean beyond " + target + " a period by what lies below it; of one period";
  }
}
