package io.indexwright.allocation.trading;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Rates into one currency, and what changing money costs.
 *
 * @param spread the part that is lost in changing, either way; from 0 to less than 1
 */
public record Exchange(ExchangeRates rates, BigDecimal spread) {

  /** Refuses a spread outside 0 to 1. */
  public Exchange {
    if (spread.signum() < 0 || spread.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("a spread is 0 or more and less than 1: " + spread);
    }
    spread = Precision.normalised(spread);
  }

  /** Knows no other currency. */
  public static Exchange none(Currency into) {
    return new Exchange(ExchangeRates.only(into), BigDecimal.ZERO);
  }

  /** Returns the currency that everything is changed into. */
  public Currency into() {
    return rates.base();
  }

  /**
   * Returns what one unit of {@code currency} is worth.
   *
   * @throws CurrencyMismatchException if no rate is known
   */
  public BigDecimal rateOf(Currency currency) {
    return rates.rateOf(currency);
  }

  /** Returns the value of {@code amount} at the rate alone, rounded as asked. */
  public Money value(Money amount, RoundingMode rounding) {
    return times(amount, BigDecimal.ONE, rounding);
  }

  /** Returns what has to be paid to get {@code amount}, up to the next unit of the currency. */
  public Money priceOf(Money amount) {
    return times(amount, BigDecimal.ONE.add(spread), RoundingMode.CEILING);
  }

  /** Returns what is got for {@code amount}, down to the unit of the currency. */
  public Money proceedsOf(Money amount) {
    return times(amount, BigDecimal.ONE.subtract(spread), RoundingMode.FLOOR);
  }

  /** Returns true if money in {@code currency} has to be changed. */
  public boolean isForeign(Currency currency) {
    return rates.isForeign(currency);
  }

  private Money times(Money amount, BigDecimal factor, RoundingMode rounding) {
    return isForeign(amount.currency())
        ? Money.rounded(
            amount.amount().multiply(rateOf(amount.currency())).multiply(factor), into(), rounding)
        : amount;
  }
}
