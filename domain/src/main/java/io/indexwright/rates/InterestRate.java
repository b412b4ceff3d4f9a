package io.indexwright.rates;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One rate as it was published.
 *
 * @param name of the series, such as {@code SOFR}; not blank
 * @param from the first date on which it is in force
 * @param perYear a fraction of the amount: 0.05 is five per cent; may be negative
 */
public record InterestRate(String name, LocalDate from, BigDecimal perYear) {

  /** By date, then name. */
  static final Comparator<InterestRate> ORDER =
      Comparator.comparing(InterestRate::from).thenComparing(InterestRate::name);

  /** Refuses a series without a name. */
  public InterestRate {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a series of rates needs a name");
    }
    perYear = Precision.normalised(perYear);
  }
}
