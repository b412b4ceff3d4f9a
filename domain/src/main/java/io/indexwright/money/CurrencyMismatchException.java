package io.indexwright.money;

import java.util.Currency;

/** Two amounts in different currencies met where one currency was required: a caller's bug. */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private CurrencyMismatchException(String message) {
    super(message);
  }

  /** Says that {@code actual} cannot be told in {@code expected}, because no rate is known. */
  public static CurrencyMismatchException withoutRate(Currency expected, Currency actual) {
    return new CurrencyMismatchException("no rate of " + actual + " in " + expected);
  }

  /**
   * Lets {@code actual} pass if it is {@code expected}.
   *
   * @throws CurrencyMismatchException if it is not
   */
  public static void check(Currency expected, Currency actual) {
    if (!expected.equals(actual)) {
      throw new CurrencyMismatchException("expected " + expected + " but was " + actual);
    }
  }
}
