package io.indexwright.money;

import java.util.Currency;

/** Two amounts in different currencies met where one currency was required: a caller's bug. */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private CurrencyMismatchException(Currency expected, Currency actual) {
    super("expected " + expected + " but was " + actual);
  }

  /**
   * Lets {@code actual} pass if it is {@code expected}.
   *
   * @throws CurrencyMismatchException if it is not
   */
  public static void check(Currency expected, Currency actual) {
    if (!expected.equals(actual)) {
      throw new CurrencyMismatchException(expected, actual);
    }
  }
}
