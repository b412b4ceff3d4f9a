package io.indexwright.order;

import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a broker charges for one fill: a fixed amount and a part of the consideration.
 *
 * @param perFill zero or more
 * @param basisPoints hundredths of a per cent of the consideration, zero or more
 */
public record Commission(Money perFill, BigDecimal basisPoints) {

  /** Refuses a negative charge. */
  public Commission {
    if (perFill.isNegative() || basisPoints.signum() < 0) {
      throw new IllegalArgumentException(
          "a commission must not be negative: " + perFill + ", " + basisPoints + " bp");
    }
  }

  /** Returns the charge for a fill of {@code consideration}, rounded half up. */
  public Money on(Money consideration) {
    BigDecimal part = consideration.amount().multiply(basisPoints).movePointLeft(4);
    return perFill.plus(Money.rounded(part, consideration.currency(), RoundingMode.HALF_UP));
  }
}
