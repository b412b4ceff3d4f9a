package io.indexwright.simulation;

import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import io.indexwright.simulation.result.SimulationResult;

/** Unwraps outcomes. */
final class Simulated {

  private Simulated() {}

  static SimulationResult done(SimulationOutcome outcome) {
    return outcome.fold(
        SimulationOutcome.Done::result,
        refused -> {
          throw new AssertionError(refused);
        },
        cancelled -> {
          throw new AssertionError(cancelled);
        });
  }

  static Refused refused(SimulationOutcome outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError("it was done");
        },
        refused -> refused,
        cancelled -> {
          throw new AssertionError(cancelled);
        });
  }
}
