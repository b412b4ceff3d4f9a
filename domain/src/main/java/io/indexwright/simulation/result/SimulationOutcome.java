package io.indexwright.simulation.result;

import java.time.LocalDate;
import java.util.function.Function;

/** What came of asking for a simulation. */
public sealed interface SimulationOutcome {

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(Function<Done, R> done, Function<Refused, R> refused, Function<Cancelled, R> stopped);

  /** It ran from the first session to the last. */
  record Done(SimulationResult result) implements SimulationOutcome {
    @Override
    public <R> R fold(
        Function<Done, R> done, Function<Refused, R> refused, Function<Cancelled, R> stopped) {
      return done.apply(this);
    }
  }

  /**
   * It cannot be run.
   *
   * @param says what is wrong, with the value
   * @param instead what would work
   */
  record Refused(Reason reason, String says, String instead) implements SimulationOutcome {
    @Override
    public <R> R fold(
        Function<Done, R> done, Function<Refused, R> refused, Function<Cancelled, R> stopped) {
      return refused.apply(this);
    }
  }

  /** Somebody stopped it after the close of {@code at}. */
  record Cancelled(LocalDate at) implements SimulationOutcome {
    @Override
    public <R> R fold(
        Function<Done, R> done, Function<Refused, R> refused, Function<Cancelled, R> stopped) {
      return stopped.apply(this);
    }
  }

  /** Why a simulation cannot be run. */
  enum Reason {
    /** The amount is not positive, or has more decimals than its currency. */
    AMOUNT,
    /** The amount buys not even one lot. */
    AMOUNT_TOO_SMALL,
    /** Nobody knows the currency, or nothing can be paid in it. */
    CURRENCY,
    /** A rate into the currency is missing. */
    RATE,
    /** A date is in the future, or the end is before the start. */
    DATES,
    /** Prices are missing. */
    NO_DATA,
    /** The target makes no sense. */
    TARGET,
    /** A corporate action asks for something that is not known. */
    CORPORATE_ACTION
  }
}
