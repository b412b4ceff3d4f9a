package io.indexwright.adapter.json.simulation;

import io.indexwright.application.simulation.GridReport;
import io.indexwright.application.simulation.GridReport.Found;
import io.indexwright.calendar.Span;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import java.util.Optional;

/** What came of many simulations as one JSON document, a row each. */
final class GridJson {

  private GridJson() {}

  static Canonical of(GridReport report) {
    return Fields.none().with("rows", Items.of(report.rows(), GridJson::row));
  }

  private static Canonical row(GridReport.Row row) {
    Fields window = Fields.none().with("window", span(row.window()));
    Fields named = row.policy().map(name -> window.with("policy", name)).orElse(window);
    Fields chosen = row.chosen().map(span -> named.with("chosenIn", span(span))).orElse(named);
    Optional<Canonical> found = row.found().map(GridJson::found);
    return found.map(one -> chosen.with("result", one)).orElse(chosen);
  }

  private static Fields span(Span span) {
    return Fields.none()
        .with("first", span.first().toString())
        .with("last", span.last().toString());
  }

  private static Canonical found(Found found) {
    return found.fold(
        numbers ->
            span(numbers.span())
                .with("value", numbers.last().value())
                .with("points", numbers.last().points())
                .with("totals", SimulationJson.totals(numbers.totals()))
                .with("measures", Items.of(numbers.measures(), SimulationJson::measure))
                .with("againstBenchmark", Items.of(numbers.comparison(), SimulationJson::measure)),
        refused -> refusal(refused.why()));
  }

  /** Says why there is nothing else. */
  static Fields refusal(Refused refused) {
    return Fields.none()
        .with(
            "refused",
            Fields.none()
                .with("reason", refused.reason())
                .with("says", refused.says())
                .with("instead", refused.instead()));
  }
}
