package io.indexwright.application.port;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;

/** Closes, as they were known at every moment; nothing is ever overwritten. */
public interface Prices {

  /**
   * Records closes of known instruments, all or none. One that says what is known already changes
   * nothing; one that says otherwise becomes the next revision.
   *
   * @param knownAt when we learned of them; not before the revision that is corrected
   * @throws IllegalArgumentException if an instrument has two closes on one date
   * @throws IllegalStateException if an instrument is not known, or a correction is older than what
   *     it corrects
   */
  void record(Collection<Close> closes, Instant knownAt);

  /** Returns every close of {@code instruments} as it was known at {@code asKnownAt}. */
  PriceHistory history(SortedSet<InstrumentId> instruments, Instant asKnownAt);
}
