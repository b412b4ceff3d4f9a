package io.indexwright.index;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A level in index points, unrounded; {@link #published} rounds it for readers.
 *
 * @param points positive, 34 significant digits
 */
public record IndexLevel(BigDecimal points) {

  /** Refuses zero and less. */
  public IndexLevel {
    if (points.signum() <= 0) {
      throw new IllegalArgumentException("level must be positive: " + points.toPlainString());
    }
    points = Precision.normalised(points.round(Precision.DECIMAL));
  }

  /** Parses {@code "1000"}. */
  public static IndexLevel of(String points) {
    return new IndexLevel(new BigDecimal(points));
  }

  /** Returns the level to {@code decimals} places, half up, as index rule books state it. */
  public BigDecimal published(int decimals) {
    return points.setScale(decimals, RoundingMode.HALF_UP);
  }
}
