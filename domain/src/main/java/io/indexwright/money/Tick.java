package io.indexwright.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The smallest step of a price: a cent, or half a cent.
 *
 * @param size positive, trailing zeros dropped
 */
public record Tick(BigDecimal size) {

  /** Refuses zero and less. */
  public Tick {
    if (size.signum() <= 0) {
      throw new IllegalArgumentException("a tick must be positive: " + size.toPlainString());
    }
    size = Precision.normalised(size);
  }

  /** Parses {@code "0.005"}. */
  public static Tick of(String size) {
    return new Tick(new BigDecimal(size));
  }

  /**
   * Returns the whole number of ticks that is nearest to {@code price}; in the middle between two
   * it is the one farther from zero.
   */
  public BigDecimal halfUp(BigDecimal price) {
    BigDecimal ticks = price.divide(size, 0, RoundingMode.HALF_UP);
    return Precision.normalised(ticks.multiply(size));
  }
}
