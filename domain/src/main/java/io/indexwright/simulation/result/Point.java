package io.indexwright.simulation.result;

import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * One day of a series, after everything that happened on it.
 *
 * @param value cash and holdings in the currency of the simulation, exact
 * @param points the same without what came in and went out; 34 significant digits
 */
public record Point(BigDecimal value, BigDecimal points) {

  /** Drops trailing zeros. */
  public Point {
    value = Precision.normalised(value);
    points = Precision.normalised(points);
  }
}
