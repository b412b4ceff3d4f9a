package io.indexwright.application.daily;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Severity;

/**
 * Something odd in the closes of a day.
 *
 * @param what for a reader
 * @param holds whether nothing is published of the day until somebody has looked at it
 */
public record DayFinding(InstrumentId instrument, Severity severity, String what, boolean holds) {
  @Override
  public String toString() {
    return instrument + ": " + what;
  }
}
