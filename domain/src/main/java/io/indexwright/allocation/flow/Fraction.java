package io.indexwright.allocation.flow;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact quotient of whole numbers, in lowest terms.
 *
 * @param under more than zero
 */
record Fraction(BigInteger over, BigInteger under) {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  static Fraction of(BigDecimal number) {
    BigDecimal plain = Precision.normalised(number);
    return of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  private static Fraction of(BigInteger over, BigInteger under) {
    BigInteger divisor = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
    return new Fraction(over.divide(divisor), under.divide(divisor));
  }

  Fraction plus(Fraction other) {
    return of(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.over.negate(), other.under));
  }

  Fraction times(Fraction other) {
    return of(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction dividedBy(Fraction other) {
    return of(over.multiply(other.under), under.multiply(other.over));
  }

  boolean isZero() {
    return over.signum() == 0;
  }

  BigDecimal number() {
    return Precision.quotient(new BigDecimal(over), new BigDecimal(under));
  }
}
