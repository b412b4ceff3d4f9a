package io.indexwright.application.port;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;

/** Everything that can be traded. */
public interface Instruments {

  /**
   * Adds the instruments that are not known yet; the name of a known one is brought up to date.
   *
   * @throws IllegalStateException if an instrument is given two currencies, now or over time;
   *     nothing is added
   */
  void add(Collection<Instrument> instruments);

  /** Returns those of {@code ids} that are known, in instrument order. */
  SortedMap<InstrumentId, Instrument> find(SortedSet<InstrumentId> ids);

  /** Returns instruments in instrument order, a page at a time. */
  Page<Instrument, InstrumentId> all(PageRequest<InstrumentId> wanted);

  /**
   * Returns the instruments whose id or name begins with {@code words}: in instrument order, a page
   * at a time. Of A to Z, capital and small letters are alike; no other letter has a second form.
   */
  Page<Instrument, InstrumentId> search(String words, PageRequest<InstrumentId> wanted);
}
