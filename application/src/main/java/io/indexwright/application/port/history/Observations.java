package io.indexwright.application.port.history;

import io.indexwright.series.Observation;
import io.indexwright.series.SeriesId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What was observed within the day, as it was known at every moment; nothing is ever overwritten.
 */
public interface Observations {

  /**
   * Records observations, all or none. One that says what is known already changes nothing; one
   * that says otherwise becomes the next revision.
   *
   * @param knownAt when we learned of them; not before the revision that is corrected
   * @throws IllegalArgumentException if a series has two values at one instant
   * @throws IllegalStateException if a correction is older than what it corrects
   */
  void record(Collection<Observation> observations, Instant knownAt);

  /** Returns what {@code series} was, by instant, as it was known at {@code asKnownAt}. */
  List<Observation> between(
      SeriesId series, Instant fromInclusive, Instant untilExclusive, Instant asKnownAt);
}
