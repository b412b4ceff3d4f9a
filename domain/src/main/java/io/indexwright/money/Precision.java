package io.indexwright.money;

import java.math.BigDecimal;
import java.math.MathContext;

/** How exactly the product keeps a number that has no finite decimal form. */
public final class Precision {

  /** The precision of every quotient: 34 significant digits, half even (IEEE 754 decimal128). */
  public static final MathContext DECIMAL = MathContext.DECIMAL128;

  private Precision() {}

  /** Returns {@code dividend ÷ divisor} to 34 significant digits. */
  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DECIMAL);
  }

  /**
   * Drops trailing zeros and exponents, so that equal numbers are equal records and read alike.
   *
   * @return a number of the same value with a scale of zero or more
   */
  public static BigDecimal normalised(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
