package io.indexwright.application.port;

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
}
