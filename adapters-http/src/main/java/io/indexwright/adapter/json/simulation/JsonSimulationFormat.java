package io.indexwright.adapter.json.simulation;

import io.indexwright.adapter.json.document.JsonText;
import io.indexwright.application.port.simulation.SimulationFormat;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.GridReport;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import java.util.Optional;
import java.util.function.Function;

/** Orders and results in JSON; numbers are read from strings and numbers alike, digit by digit. */
public final class JsonSimulationFormat implements SimulationFormat {

  @Override
  public SimulationOrder order(String text) {
    return read(text, OrderReader::order);
  }

  @Override
  public GridOrder gridOrder(String text) {
    return read(text, OrderReader::gridOrder);
  }

  private static <T> T read(String text, Function<OrderReader, Optional<T>> reading) {
    return JsonText.read("order", text, place -> reading.apply(new OrderReader(place)));
  }

  @Override
  public String written(SimulationReport report) {
    return SimulationJson.of(report).text();
  }

  @Override
  public String written(GridReport report) {
    return GridJson.of(report).text();
  }

  @Override
  public String written(Refused refusal) {
    return GridJson.refusal(refusal).text();
  }
}
