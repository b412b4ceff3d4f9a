package io.indexwright.overlay;

import io.indexwright.rates.InterestRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.Financing;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What cash earns, or borrowed money costs, from one session to the next. */
public record CashRate(InterestRates rates, Financing financing) {

  /**
   * Returns the interest on 1 between two dates, at the rate that is in force on the first.
   *
   * @throws MissingRateException if none is in force yet
   */
  BigDecimal between(LocalDate from, LocalDate to) {
    BigDecimal perYear =
        rates
            .rate(financing.rate(), from)
            .orElseThrow(() -> new MissingRateException(financing.rate(), from));
    return financing.dayCount().part(perYear, from, to);
  }
}
