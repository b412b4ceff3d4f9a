package io.indexwright.application.port;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

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
  default PriceHistory history(SortedSet<InstrumentId> instruments, Instant asKnownAt) {
    return history(instruments, LocalDate.MIN, LocalDate.MAX, asKnownAt);
  }

  /**
   * Returns the closes of {@code instruments} in a stretch as they were known at {@code asKnownAt}.
   */
  PriceHistory history(
      SortedSet<InstrumentId> instruments,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt);

  /**
   * Returns the last close of each of {@code instruments} that has one at or before {@code date},
   * as it was known at {@code asKnownAt}.
   */
  default SortedMap<InstrumentId, Close> lastCloses(
      SortedSet<InstrumentId> instruments, LocalDate date, Instant asKnownAt) {
    PriceHistory history = history(instruments, asKnownAt);
    SortedMap<InstrumentId, Close> last = new TreeMap<>();
    instruments.forEach(
        instrument ->
            history.lastCloseOf(instrument, date).ifPresent(close -> last.put(instrument, close)));
    return last;
  }

  /**
   * Returns the book of the last date, at or before {@code date}, on which any of {@code
   * instruments} had a close, as it was known at {@code asKnownAt}.
   */
  default Optional<PriceBook> lastBook(
      SortedSet<InstrumentId> instruments, LocalDate date, Instant asKnownAt) {
    Collection<Close> closes = lastCloses(instruments, date, asKnownAt).values();
    return PriceHistory.of(closes).lastAt(date);
  }
}
