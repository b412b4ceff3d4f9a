package io.indexwright.bootstrap.simulate;

import io.indexwright.adapter.http.simulation.SeriesView;
import io.indexwright.adapter.json.document.Layout;
import io.indexwright.adapter.json.simulation.SimulationJson;
import io.indexwright.application.simulation.SimulationReport;
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
      return SeriesView.table(
              report.result().series().entrySet().stream()
                  .map(
                      day ->
                          new SeriesView(
                              day.getKey().toString(),
                              day.getValue().value().toPlainString(),
                              day.getValue().points().toPlainString())))
          .text();
    }
  },
  /** Everything, as one JSON document. */
  JSON {
    @Override
    String text(SimulationReport report) {
      return Layout.of(SimulationJson.of(report));
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
