package io.indexwright.rates;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What currencies are worth in one of them, at one moment.
 *
 * @param base the currency in which everything is told
 * @param perUnit by currency code: how much of the base one unit is worth; positive
 */
public record ExchangeRates(Currency base, SortedMap<String, BigDecimal> perUnit) {

  /** Keeps a copy that nobody can change; refuses a rate that is not positive. */
  public ExchangeRates {
    SortedMap<String, BigDecimal> kept = new TreeMap<>();
    perUnit.forEach((code, rate) -> kept.put(code, Precision.positive("a rate", rate)));
    perUnit = Collections.unmodifiableSortedMap(kept);
  }

  /** Returns the rates of someone who has one currency only. */
  public static ExchangeRates only(Currency base) {
    return new ExchangeRates(base, Collections.emptySortedMap());
  }

  /** Returns true if {@code currency} is not the base. */
  public boolean isForeign(Currency currency) {
    return !base.equals(currency);
  }

  /** Returns the rate of {@code currency}, which is 1 for the base. */
  public Optional<BigDecimal> find(Currency currency) {
    return isForeign(currency)
        ? Optional.ofNullable(perUnit.get(currency.getCurrencyCode()))
        : Optional.of(BigDecimal.ONE);
  }

  /**
   * Returns the rate of {@code currency}, which is 1 for the base.
   *
   * @throws CurrencyMismatchException if it is not known
   */
  public BigDecimal rateOf(Currency currency) {
    return find(currency).orElseThrow(() -> CurrencyMismatchException.withoutRate(base, currency));
  }

  /** Returns {@code money} in the base, rounded once as asked; empty without a rate. */
  public Optional<Money> inBase(Money money, RoundingMode rounding) {
    return find(money.currency())
        .map(rate -> Money.rounded(money.amount().multiply(rate), base, rounding));
  }
}
