package io.indexwright.calculation;

import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Precision;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.IndexDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Prices in the currency of one edition of the rules, by its rule. */
record Exchange(IndexDefinition rules, FxRates rates) {

  /** Where the last rate is looked for when there is no level anyway: ten years. */
  private static final int FAR_BACK = 3_660;

  /**
   * Returns {@code price} in the currency of the index, if there is a rate.
   *
   * @throws CurrencyMismatchException if the rules convert nothing, and it is in another
   */
  Optional<Price> converted(Price price, LocalDate date) {
    return rate(price.currency(), date)
        .map(rate -> new Price(price.perUnit().multiply(rate), rules.currency()));
  }

  /** Returns what one unit of {@code local} is in the currency of the index, if it is known. */
  Optional<BigDecimal> rate(Currency local, LocalDate date) {
    if (rules.conventions().fx() instanceof FxRule.AtFixing rule) {
      return rate(local, date, rule.days());
    }
    CurrencyMismatchException.check(rules.currency(), local);
    return Optional.of(BigDecimal.ONE);
  }

  /**
   * Returns the last rate there is.
   *
   * @throws MissingRateException if there is none
   */
  BigDecimal lastRate(Currency local, LocalDate date) {
    return rate(local, date)
        .or(() -> rate(local, date, FAR_BACK))
        .orElseThrow(
            () ->
                new MissingRateException(
                    new CurrencyPair(local, rules.currency()).toString(), date));
  }

  private Optional<BigDecimal> rate(Currency local, LocalDate date, int days) {
    return rules.conventions().fx() instanceof FxRule.AtFixing rule
        ? switch (rule.direction()) {
          case INDEX_PER_LOCAL ->
              rates.rate(rule.fixing(), new CurrencyPair(local, rules.currency()), date, days);
          case LOCAL_PER_INDEX ->
              rates
                  .rate(rule.fixing(), new CurrencyPair(rules.currency(), local), date, days)
                  .map(rate -> Precision.quotient(BigDecimal.ONE, rate));
        }
        : Optional.empty();
  }
}
