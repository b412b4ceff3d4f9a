package io.indexwright.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How exactly the product keeps a number that has no finite decimal form. */
public final class Precision {

  /** The precision of every quotient: 34 significant digits, half even (IEEE 754 decimal128). */
  public static final MathContext DECIMAL = MathContext.DECIMAL128;

  private static final int MOST_DIGITS = 1_000;

  /** Every number of so many digits fits into 64 bits. */
  private static final int LONG_DIGITS = 18;

  private Precision() {}

  /**
   * Returns {@code dividend ÷ divisor} to 34 significant digits; exact, with the scale that {@link
   * BigDecimal#divide(BigDecimal, MathContext)} prefers, if it has no more.
   *
   * @throws ArithmeticException if {@code divisor} is zero
   */
  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return shortQuotient(dividend, divisor).orElseGet(() -> dividend.divide(divisor, DECIMAL));
  }

  /**
   * Returns an exact quotient that is found in 64 bits: the same that the division to 34 digits
   * finds, which takes most of its time to drop the zeros behind it.
   */
  private static Optional<BigDecimal> shortQuotient(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.precision() > LONG_DIGITS) {
      return Optional.empty();
    }
    int scale = Math.subtractExact(dividend.scale(), divisor.scale());
    long by = divisor.unscaledValue().longValue();
    long rest = dividend.unscaledValue().longValue();
    for (int digits = dividend.precision(); digits <= LONG_DIGITS; digits++) {
      if (rest % by == 0) {
        return Optional.of(BigDecimal.valueOf(rest / by, scale));
      }
      rest *= 10;
      scale++;
    }
    return Optional.empty();
  }

  /**
   * Returns {@code number} normalised, if it is positive.
   *
   * @param what it is, for the message
   * @throws IllegalArgumentException if it is zero or less
   */
  public static BigDecimal positive(String what, BigDecimal number) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException(what + " must be positive: " + number.toPlainString());
    }
    return normalised(number);
  }

  /**
   * Drops trailing zeros and exponents, so that equal numbers are equal records and read alike.
   *
   * @return a number of the same value with a scale of zero or more
   * @throws IllegalArgumentException if it takes more than 1,000 digits to write it down
   */
  public static BigDecimal normalised(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (Math.max(stripped.scale(), (long) stripped.precision() - stripped.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
