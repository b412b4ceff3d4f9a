package io.indexwright.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings amounts in any currency to one, at the rates of one fixing.
 *
 * @param fixing whose rates, such as {@code ECB}
 * @param days how many calendar days old a rate may be where a date has none; 0 or more
 * @param to the currency that amounts are brought to
 */
public record Conversion(FxRates rates, String fixing, int days, Currency to) {

  /** Refuses a fixing without a name, and a number of days below zero. */
  public Conversion {
    if (fixing.isBlank() || days < 0) {
      throw new IllegalArgumentException(
          "a conversion needs a fixing and 0 days or more: '" + fixing + "', " + days);
    }
  }

  /**
   * Returns what one unit of {@code currency} is worth on {@code date}.
   *
   * @throws MissingRateException if the fixing has no rate, nor one that is young enough
   */
  public BigDecimal rate(Currency currency, LocalDate date) {
    return rates
        .rate(fixing, pairOf(currency), date, days)
        .orElseThrow(() -> missing(currency, date));
  }

  /**
   * Returns the date whose rate is taken on {@code date}: itself, or one at most {@code days}
   * before.
   *
   * @throws MissingRateException if there is none
   */
  public LocalDate dateOfRate(Currency currency, LocalDate date) {
    return rates
        .lastDate(fixing, pairOf(currency), date, days)
        .orElseThrow(() -> missing(currency, date));
  }

  /**
   * Returns what one unit of each of {@code currencies} is worth on {@code date}.
   *
   * @throws MissingRateException if one of them has no rate, nor one that is young enough
   */
  public ExchangeRates on(LocalDate date, Collection<Currency> currencies) {
    SortedMap<String, BigDecimal> perUnit = new TreeMap<>();
    currencies.forEach(currency -> perUnit.put(currency.getCurrencyCode(), rate(currency, date)));
    return new ExchangeRates(to, perUnit);
  }

  /** Returns the conversion at another fixing, whose rates may not be old at all. */
  public Conversion onTheDayAt(String otherFixing) {
    return new Conversion(rates, otherFixing, 0, to);
  }

  private CurrencyPair pairOf(Currency currency) {
    return new CurrencyPair(currency, to);
  }

  private MissingRateException missing(Currency currency, LocalDate date) {
    return new MissingRateException(pairOf(currency) + " at " + fixing, date);
  }
}
