package io.indexwright.application.port.quality;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Finding;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What was found in the series of instruments; kept for ever, for somebody to look at. Nothing else
 * changes by it: a proposal is made, and not carried out.
 */
public interface Findings {

  /**
   * Records findings, all or none. One that is known changes nothing.
   *
   * @return how many were not known
   * @throws IllegalStateException if the instrument is not known
   */
  int record(InstrumentId instrument, Collection<Finding> found, Instant foundAt);

  /**
   * Returns what had been found of {@code instrument} by {@code asKnownAt}, in the order of {@link
   * Finding#BY_DATE}.
   */
  List<Finding> of(InstrumentId instrument, Instant asKnownAt);
}
