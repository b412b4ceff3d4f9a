package io.indexwright.rates;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One rate as it was fixed.
 *
 * @param fixing whose rate it is, such as {@code ECB}; not blank
 * @param pair two currencies
 * @param rate units of {@code pair.in()} for one unit of {@code pair.of()}; positive
 */
public record FxQuote(String fixing, CurrencyPair pair, LocalDate date, BigDecimal rate) {

  /** By date, then fixing, then the codes of the pair. */
  static final Comparator<FxQuote> ORDER =
      Comparator.comparing(FxQuote::date)
          .thenComparing(FxQuote::fixing)
          .thenComparing(quote -> quote.pair().of().getCurrencyCode())
          .thenComparing(quote -> quote.pair().in().getCurrencyCode());

  /** Refuses a fixing without a name, a currency against itself, and a rate of zero or less. */
  public FxQuote {
    if (fixing.isBlank() || pair.isOne()) {
      throw new IllegalArgumentException(
          "a quote needs a fixing and two currencies: '" + fixing + "', " + pair);
    }
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "a rate must be positive: " + rate.toPlainString() + " " + pair + " on " + date);
    }
    rate = Precision.normalised(rate);
  }

  @Override
  public String toString() {
    return rate.toPlainString() + " " + pair + " at " + fixing + " on " + date;
  }
}
