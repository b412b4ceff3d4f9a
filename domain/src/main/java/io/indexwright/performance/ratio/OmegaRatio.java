package io.indexwright.performance.ratio;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.spread.PartialMoment;
import io.indexwright.performance.spread.PartialMoment.Order;
import io.indexwright.performance.spread.PartialMoment.Side;

/**
 * What lies above a target by what lies below it: {@code Σ max(r − T, 0) ÷ Σ max(T − r, 0)}. With a
 * target of zero it is the ratio of Bernardo and Ledoit. Source: C. Keating and W. Shadwick, <i>A
 * Universal Performance Measure</i>, 2002.
 *
 * @param target a period
 */
public record OmegaRatio(double target) implements Gauge {

  @Override
  public Measure of(Column returns) {
    return new PartialMoment(Side.ABOVE, Order.POTENTIAL, target)
        .of(returns)
        .per(
            new PartialMoment(Side.BELOW, Order.POTENTIAL, target).of(returns),
            "what lies below the target");
  }

  @Override
  public String convention() {
    return "sum above by sum below " + target + " a period";
  }
}
