package io.indexwright.overlay;

import io.indexwright.rulebook.DayCount;
import java.math.BigDecimal;

/**
 * Takes a fixed number of points off. Rule: docs/rules/overlays.md.
 *
 * @param points a year; zero or more
 */
public record PointsOff(BigDecimal points, DayCount dayCount) implements Transform {

  /** Refuses points below zero. */
  public PointsOff {
    if (points.signum() < 0) {
      throw new IllegalArgumentException("points must not be negative: " + points.toPlainString());
    }
  }

  @Override
  public LevelSeries appliedTo(LevelSeries underlying, BigDecimal base) {
    return underlying.growing(
        base,
        (before, i) ->
            before
                .multiply(underlying.growth(i - 1, i))
                .subtract(dayCount.part(points, underlying.date(i - 1), underlying.date(i))));
  }
}
