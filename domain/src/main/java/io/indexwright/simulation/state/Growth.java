package io.indexwright.simulation.state;

import io.indexwright.money.Precision;
import io.indexwright.simulation.result.Point;
import java.math.BigDecimal;

/**
 * Points grow as the value does, and not by money that comes or goes at a close: {@code points =
 * still + perUnit × value}.
 *
 * @param still the points at which everything was taken out; zero as long as something is owned
 * @param perUnit points for one unit of value since money moved last; 34 significant digits
 */
public record Growth(BigDecimal still, BigDecimal perUnit) {

  public static Growth from(BigDecimal points, BigDecimal value) {
    return value.signum() > 0
        ? new Growth(BigDecimal.ZERO, Precision.quotient(points, value))
        : new Growth(points, BigDecimal.ZERO);
  }

  /** Returns the growth from a close on at which {@code flow} came in, or went out if negative. */
  public Growth after(BigDecimal valueAfter, BigDecimal flow) {
    return flow.signum() == 0 ? this : from(pointsAt(valueAfter.subtract(flow)), valueAfter);
  }

  public Point at(BigDecimal value) {
    return new Point(value, pointsAt(value));
  }

  private BigDecimal pointsAt(BigDecimal value) {
    return still.add(perUnit.multiply(value, Precision.DECIMAL));
  }
}
