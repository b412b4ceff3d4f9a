package io.indexwright.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Roots of decimals, with more digits than anything is kept to. */
public final class Root {
  /** How many digits are calculated with. */
  public static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);

  private Root() {}

  /**
   * Returns the {@code degree}-th root by Newton's method, which comes down to it from 1; to 45
   * significant digits or more.
   *
   * @param number from 0 to 1
   * @param degree 2 or more
   */
  public static BigDecimal of(BigDecimal number, int degree) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0 || degree < 2) {
      throw new IllegalArgumentException(
          "a root is taken of 0 to 1, of degree 2 or more: " + number + ", " + degree);
    }
    if (number.signum() == 0) {
      return number;
    }
    BigDecimal above = BigDecimal.ONE;
    BigDecimal nearer = stepped(number, above, degree);
    while (nearer.compareTo(above) < 0) {
      above = nearer;
      nearer = stepped(number, above, degree);
    }
    return above;
  }

  private static BigDecimal stepped(BigDecimal number, BigDecimal guess, int degree) {
    BigDecimal quotient = number.divide(guess.pow(degree - 1, DIGITS), DIGITS);
    return guess
        .multiply(BigDecimal.valueOf(degree - 1L))
        .add(quotient)
        .divide(BigDecimal.valueOf(degree), DIGITS);
  }
}
