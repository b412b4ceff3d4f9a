package io.indexwright.order;

import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a broker charges for one order: a fixed amount and a part of the consideration.
 *
 * @param perOrder zero or more
 * @param basisPoints hundredths of a per cent of the consideration, zero or more, trailing zeros
 *     dropped
 */
public record Commission(Money perOrder, BigDecimal basisPoints) {

  /** Refuses a negative charge. */
  public Commission {
    if (perOrder.isNegative() || basisPoints.signum() < 0) {
      throw new IllegalArgumentException(
          "a commission must not be negative: " + perOrder + ", " + basisPoints + " bp");
    }
    basisPoints = Precision.normalised(basisPoints);
  }

  /** Returns the charge for an order of {@code consideration}, rounded half up. */
  public Money on(Money consideration) {
    BigDecimal part = consideration.amount().multiply(basisPoints).movePointLeft(4);
    return perOrder.plus(Money.rounded(part, consideration.currency(), RoundingMode.HALF_UP));
  }
}
