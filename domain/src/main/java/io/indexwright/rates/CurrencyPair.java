package io.indexwright.rates;

import java.util.Currency;

/**
 * Two currencies and a direction: a rate of the pair is units of {@code in} for one unit of {@code
 * of}. Euros in dollars is what markets call USD per EUR.
 */
public record CurrencyPair(Currency of, Currency in) {

  /** Names a pair by its codes, {@code "EUR"} and {@code "USD"}. */
  public static CurrencyPair of(String of, String in) {
    return new CurrencyPair(Currency.getInstance(of), Currency.getInstance(in));
  }

  /** Returns the pair the other way round, whose rate is the inverse. */
  public CurrencyPair inverse() {
    return new CurrencyPair(in, of);
  }

  boolean isOne() {
    return of.equals(in);
  }

  @Override
  public String toString() {
    return in.getCurrencyCode() + " per " + of.getCurrencyCode();
  }
}
