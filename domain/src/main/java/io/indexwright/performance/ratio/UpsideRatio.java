package io.indexwright.performance.ratio;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.spread.PartialMoment;
import io.indexwright.performance.spread.PartialMoment.Order;
import io.indexwright.performance.spread.PartialMoment.Side;

/**
 * A partial moment above a target by the downside deviation. With the deviation above it is the
 * variability skewness, whose square is the volatility skewness; with the potential above it is the
 * upside potential ratio. Source: Bacon, chapter 4.
 *
 * @param above what is taken of the upside
 * @param target a period
 */
public record UpsideRatio(Order above, double target) implements Gauge {

  @Override
  public Measure of(Column returns) {
    return new PartialMoment(Side.ABOVE, above, target)
        .of(returns)
        .per(PartialMoment.downsideDeviation(target).of(returns), "the downside deviation");
  }

  @Override
  public String convention() {
    return "upside by downside deviation, " + PartialMoment.downsideDeviation(target).convention();
  }
}
