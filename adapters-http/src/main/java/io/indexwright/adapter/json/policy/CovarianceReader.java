package io.indexwright.adapter.json.policy;

import io.indexwright.adapter.json.document.Place;
import io.indexwright.allocation.Objective;
import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Reads how returns move together, as an object of objects by instrument. */
final class CovarianceReader {
  private static final String BY_INSTRUMENT = "an object from instrument to ";

  private CovarianceReader() {}

  static Optional<Objective> objective(Place at) {
    Optional<SortedMap<InstrumentId, SortedMap<InstrumentId, BigDecimal>>> rows =
        at.field("covariance")
            .entries(BY_INSTRUMENT + "its row", InstrumentId::new, CovarianceReader::row);
    return at.made(() -> new Objective.TrackingVariance(square(rows.orElseThrow())));
  }

  static Optional<InstrumentId> instrument(Place at) {
    return at.text("1 to 64 of letters, digits, '.', ':', '-', '_'", InstrumentId::new);
  }

  private static Optional<SortedMap<InstrumentId, BigDecimal>> row(Place at) {
    return at.entries(
        BY_INSTRUMENT + "number",
        InstrumentId::new,
        one -> one.decimal("a decimal such as 0.04", Function.identity()));
  }

  private static RiskModel square(
      SortedMap<InstrumentId, SortedMap<InstrumentId, BigDecimal>> rows) {
    List<InstrumentId> instruments = List.copyOf(rows.keySet());
    rows.forEach(
        (instrument, row) -> {
          if (!row.keySet().equals(rows.keySet())) {
            throw new IllegalArgumentException(
                "the row of %s has %s, not %s".formatted(instrument, row.keySet(), rows.keySet()));
          }
        });
    return new RiskModel(
        instruments, rows.values().stream().map(row -> List.copyOf(row.values())).toList());
  }
}
