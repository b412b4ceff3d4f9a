package io.indexwright.bootstrap.simulate;

import java.util.stream.Collectors;

/** A simulation as comma-separated values: {@code date,value,points}, a line a session. */
record SimulationTable(SimulationReport report) {

  /** Returns the whole text. */
  String text() {
    return report.result().series().entrySet().stream()
        .map(
            day ->
                "%s,%s,%s\n"
                    .formatted(
                        day.getKey(),
                        day.getValue().value().toPlainString(),
                        day.getValue().points().toPlainString()))
        .collect(Collectors.joining("", "date,value,points\n", ""));
  }
}
