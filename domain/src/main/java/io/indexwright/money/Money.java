package io.indexwright.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency, held at that currency's own number of decimals.
 *
 * @param amount in major units (dollars, not cents); signed
 * @param currency an ISO 4217 currency that has decimals, so not gold or a test code
 */
public record Money(BigDecimal amount, Currency currency) {

  /**
   * Holds {@code amount} as it is, or not at all.
   *
   * @throws ArithmeticException if {@code amount} has more decimals than {@code currency} allows
   * @throws IllegalArgumentException if {@code currency} has no number of decimals
   */
  public Money {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("not a currency that is paid in: " + currency);
    }
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  /** Parses {@code "1234.50"}; never rounds. */
  public static Money of(String amount, Currency currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /** Returns no money, in {@code currency}. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** Rounds {@code exact} to the currency's decimals, the only place money is ever rounded. */
  public static Money rounded(BigDecimal exact, Currency currency, RoundingMode rounding) {
    return new Money(exact.setScale(currency.getDefaultFractionDigits(), rounding), currency);
  }

  /**
   * Adds.
   *
   * @throws CurrencyMismatchException if {@code other} is in another currency
   */
  public Money plus(Money other) {
    CurrencyMismatchException.check(currency, other.currency);
    return new Money(amount.add(other.amount), currency);
  }

  /**
   * Subtracts; the result may be negative.
   *
   * @throws CurrencyMismatchException if {@code other} is in another currency
   */
  public Money minus(Money other) {
    return plus(other.negated());
  }

  /** Returns the same amount owed instead of owned, or the other way round. */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** Returns true if the amount is below zero. */
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /**
   * Returns true if this is the larger amount.
   *
   * @throws CurrencyMismatchException if {@code other} is in another currency
   */
  public boolean exceeds(Money other) {
    CurrencyMismatchException.check(currency, other.currency);
    return amount.compareTo(other.amount) > 0;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
