package io.indexwright.application.daily;

import io.indexwright.instrument.InstrumentId;

/**
 * Something odd in the closes of a day.
 *
 * @param what for a reader
 * @param holds whether nothing is published of the day until somebody has looked at it
 */
public record DayFinding(InstrumentId instrument, String what, boolean holds) {
  @Override
  public String toString() {
    return instrument + ": " + what;
  }
}
