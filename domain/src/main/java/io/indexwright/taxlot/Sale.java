package io.indexwright.taxlot;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Units that were given for money.
 *
 * @param id of the fact
 * @param quantity more than zero
 * @param proceeds in the currency of the sale, after the fee
 * @param rate what one unit of that currency was worth in the base currency
 */
public record Sale(
    String id,
    InstrumentId instrument,
    LocalDate date,
    Quantity quantity,
    Money proceeds,
    BigDecimal rate) {

  /** Returns the proceeds in {@code base}, half up. */
  Money proceedsIn(Currency base) {
    return Money.rounded(proceeds.amount().multiply(rate), base, RoundingMode.HALF_UP);
  }

  /** Returns what one unit brought in the base currency, to 34 significant digits. */
  BigDecimal perUnit() {
    return Precision.quotient(proceeds.amount().multiply(rate), quantity.units());
  }
}
