package io.indexwright.application.port.reference;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import io.indexwright.instrument.Listings;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;

/**
 * Which instrument a symbol meant on a market, as it was known at every moment; nothing is ever
 * overwritten. A listing is told by its market, instrument and first date; symbol and end are what
 * is said of it.
 */
public interface ListedSymbols {

  /**
   * Records listings, all or none. One that says what is known already changes nothing; one that
   * says otherwise becomes the next revision.
   *
   * @param knownAt when we learned of them; not before the revision that is corrected
   * @throws IllegalArgumentException if {@code listings} contradict each other
   * @throws IllegalStateException if an instrument is not known, a correction is older than what it
   *     corrects, or a symbol would mean two instruments on one date
   */
  void record(Collection<Listing> listings, Instant knownAt);

  /**
   * Records that listings never were, all or none: a further revision each. One that is withdrawn
   * stays so.
   *
   * @param listings found by market, instrument and first date
   * @param knownAt when we learned of it; not before the revision that is withdrawn
   * @throws IllegalStateException if one of them was never told, or a withdrawal is older than what
   *     it withdraws
   */
  void withdraw(Collection<Listing> listings, Instant knownAt);

  /** Returns the listings of {@code markets} as they were known at {@code asKnownAt}. */
  Listings of(SortedSet<String> markets, Instant asKnownAt);

  /** Returns the listings of an instrument on all markets, as {@link Listings} orders them. */
  Listings of(InstrumentId instrument, Instant asKnownAt);

  /** Returns the listings under {@code symbol} on all markets, whenever they held. */
  Listings under(String symbol, Instant asKnownAt);
}
