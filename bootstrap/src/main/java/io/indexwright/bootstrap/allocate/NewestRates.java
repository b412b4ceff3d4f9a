package io.indexwright.bootstrap.allocate;

import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rates of the last date of a file, on which there is one fixing. */
public record NewestRates(FxRates rates, String fixing, LocalDate date) {

  /**
   * Looks for the last date.
   *
   * @param quotes at least one
   * @throws IllegalArgumentException if that date has rates of several fixings
   */
  static NewestRates of(List<FxQuote> quotes) {
    LocalDate last = quotes.stream().map(FxQuote::date).max(LocalDate::compareTo).orElseThrow();
    SortedSet<String> fixings = new TreeSet<>();
    quotes.stream().filter(q -> q.date().equals(last)).forEach(q -> fixings.add(q.fixing()));
    if (fixings.size() > 1) {
      throw new IllegalArgumentException(
          "there are rates of "
              + String.join(", ", fixings)
              + " on "
              + last
              + ": keep those of one fixing");
    }
    return new NewestRates(FxRates.of(quotes), fixings.first(), last);
  }

  /** Returns the rate of {@code pair}, also if it was quoted the other way round or across. */
  Optional<FxQuote> of(CurrencyPair pair) {
    return rates.rate(fixing, pair, date).map(rate -> new FxQuote(fixing, pair, date, rate));
  }
}
