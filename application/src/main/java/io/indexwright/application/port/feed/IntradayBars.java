package io.indexwright.application.port.feed;

import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.feed.intraday.Stretch;
import io.indexwright.instrument.InstrumentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Bars within the day, as they were known at every moment; nothing is ever overwritten. */
public interface IntradayBars {

  /**
   * Takes any number of bars of one interval, all or none. One that is known changes nothing; one
   * that is known otherwise becomes the next revision.
   *
   * @param bars no two of one instrument that begin at one moment
   * @param knownAt when we learned of them
   * @return how many were new or otherwise
   * @throws IllegalStateException if an instrument is not known, or one of them corrects what was
   *     learned of later than {@code knownAt}
   */
  int take(BarInterval interval, Collection<IntradayBar> bars, Instant knownAt);

  /** Returns bars of {@code instrument} as they were known at {@code asKnownAt}, in order. */
  List<IntradayBar> of(
      InstrumentId instrument, BarInterval interval, Stretch stretch, Instant asKnownAt);
}
