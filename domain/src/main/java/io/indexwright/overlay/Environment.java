package io.indexwright.overlay;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRates;
import io.indexwright.rulebook.FxRule;
import java.util.Currency;

/**
 * What overlays are calculated with, besides the levels.
 *
 * @param conversion to the currency of the index, at the fixing of its prices
 * @param weights of the currencies in the index at a close
 * @param monthEnds on which forwards are rolled and monthly factors reset
 */
public record Environment(
    InterestRates interest, Conversion conversion, CurrencyWeights weights, MonthEnds monthEnds) {

  /** Returns that of an index which has nothing in other currencies, with weekday month ends. */
  public static Environment inOneCurrency(Currency currency, InterestRates interest) {
    return new Environment(
        interest,
        new FxRule.SingleCurrency().conversion(FxRates.none(), currency),
        CurrencyWeights.none(),
        MonthEnds.weekdays());
  }
}
