package io.indexwright.bootstrap.simulate;

import java.nio.file.Path;
import java.util.Locale;

/** How a simulation is written. */
enum SimulationForm {
  /** For readers. */
  PAGE {
    @Override
    String text(SimulationReport report) {
      return new SimulationPage(report).text();
    }
  },
  /** The series alone, as comma-separated values. */
  CSV {
    @Override
    String text(SimulationReport report) {
      return new SimulationTable(report).text();
    }
  },
  /** Everything, as one JSON document. */
  JSON {
    @Override
    String text(SimulationReport report) {
      return new SimulationJson(report).text();
    }
  };

  /** Writes {@code report}, every line with its end. */
  abstract String text(SimulationReport report);

  /**
   * Goes by the ending of a file's name.
   *
   * @throws IllegalArgumentException if it is neither {@code .csv} nor {@code .json}
   */
  static SimulationForm of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".json")) {
      return JSON;
    }
    throw new IllegalArgumentException(file + ": a simulation is written to a .csv or .json file");
  }
}
