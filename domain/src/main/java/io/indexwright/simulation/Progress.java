package io.indexwright.simulation;

import java.time.LocalDate;

/** Somebody who watches a simulation and may stop it. */
@FunctionalInterface
public interface Progress {

  /**
   * Hears that everything up to the close of {@code date} is done, several times a year at least.
   *
   * @return false to stop
   */
  boolean goesOnAfter(LocalDate date, int done, int of);

  /** Returns nobody. */
  static Progress unwatched() {
    return (date, done, of) -> true;
  }
}
