package io.indexwright.application.port.reference;

import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;

/** Rates of exchange, as they were known at every moment; nothing is ever overwritten. */
public interface Fixings {

  /**
   * Records rates, all or none. One that says what is known already changes nothing, whoever says
   * it; one that says otherwise, or quotes its pair the other way round, becomes the next revision.
   *
   * @param source where they can be looked up; not blank
   * @param knownAt when we learned of them; not before the revision that is corrected
   * @throws IllegalArgumentException if the source is blank, or two currencies are quoted twice at
   *     one fixing of one date
   * @throws IllegalStateException if a correction is older than what it corrects
   */
  void record(Collection<FxQuote> quotes, String source, Instant knownAt);

  /** Returns every rate of {@code fixings} as it was known at {@code asKnownAt}. */
  default FxRates rates(SortedSet<String> fixings, Instant asKnownAt) {
    return rates(fixings, LocalDate.MIN, LocalDate.MAX, asKnownAt);
  }

  /** Returns the rates of {@code fixings} in a stretch as they were known at {@code asKnownAt}. */
  FxRates rates(
      SortedSet<String> fixings,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt);
}
