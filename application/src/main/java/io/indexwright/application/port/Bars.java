package io.indexwright.application.port;

import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * Daily bars, as they were known at every moment; nothing is ever overwritten. Their closes are
 * those of {@link Prices}.
 */
public interface Bars {

  /**
   * Takes any number of bars, all or none. A bar that states nothing but what is known changes
   * nothing; one that states otherwise, or more, becomes the next revision. What it leaves out it
   * says nothing about, and its revision has none of it.
   *
   * @param rows read once and not kept
   * @param knownAt when we learned of them; not before any revision that is corrected
   * @return what was done, or everything that is wrong, in which case nothing was done
   */
  ImportOutcome load(Iterator<? extends Reading> rows, Instant knownAt);

  /**
   * Returns the bars of {@code instrument} in a stretch as they were known at {@code asKnownAt}.
   */
  List<Bar> of(
      InstrumentId instrument,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt);
}
