package io.indexwright.application.port.simulation;

import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.GridReport;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.simulation.result.SimulationOutcome.Refused;

/** Orders and results as documents. */
public interface SimulationFormat {

  /**
   * Reads what is to be simulated.
   *
   * @throws MalformedDocumentException with everything that is unknown or wrong
   */
  SimulationOrder order(String text);

  /**
   * Reads what is to be simulated many times.
   *
   * @throws MalformedDocumentException with everything that is unknown or wrong
   */
  GridOrder gridOrder(String text);

  /** Writes what came of a simulation. */
  String written(SimulationReport report);

  /** Writes what came of many. */
  String written(GridReport report);

  /** Writes why nothing came of it. */
  String written(Refused refusal);
}
