package io.indexwright.overlay;

import io.indexwright.money.Precision;
import io.indexwright.rates.Conversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Restates an index in another currency, unhedged. Rule: docs/rules/currency.md.
 *
 * @param from the currency of the underlying
 */
public record InCurrency(Currency from, Conversion conversion) implements Transform {

  @Override
  public LevelSeries appliedTo(LevelSeries underlying, BigDecimal base) {
    SortedMap<LocalDate, BigDecimal> levels = new TreeMap<>();
    for (int i = 0; i < underlying.size(); i++) {
      levels.put(underlying.date(i), base.multiply(growth(underlying, i), Precision.DECIMAL));
    }
    return LevelSeries.of(levels);
  }

  private BigDecimal growth(LevelSeries underlying, int place) {
    BigDecimal rate = conversion.rate(from, underlying.date(place));
    BigDecimal first = conversion.rate(from, underlying.date(0));
    return underlying.growth(0, place).multiply(Precision.quotient(rate, first));
  }
}
