package io.indexwright.application.port.feed;

import io.indexwright.application.feed.Quote;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.SortedMap;

/** The last good quote of each instrument, whoever told it. */
public interface Quotes {

  /**
   * Takes any number of quotes, all or none. Of each instrument the one stays that was observed
   * last, and of those the one that was received last; in whatever order and however often they are
   * taken.
   *
   * @throws IllegalStateException if an instrument is not known
   */
  void take(Collection<Quote> quotes);

  /** Returns the quotes of those of {@code instruments} that have one. */
  SortedMap<InstrumentId, Quote> last(Collection<InstrumentId> instruments);
}
