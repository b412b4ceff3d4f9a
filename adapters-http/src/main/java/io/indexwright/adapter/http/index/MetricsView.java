package io.indexwright.adapter.http.index;

import io.indexwright.application.index.MeasureIndex.Measured;
import io.indexwright.performance.Measure;
import io.indexwright.performance.report.Caveat;
import io.indexwright.performance.report.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Measures of a stretch of levels.
 *
 * @param levels how many were measured
 * @param periodsPerYear by which deviations and ratios are taken to a year
 * @param riskFree what could have been earned without risk, in words
 */
record MetricsView(
    LocalDate from,
    LocalDate to,
    int levels,
    int periodsPerYear,
    String riskFree,
    List<Metric> metrics,
    List<String> caveats) {

  static MetricsView of(Measured measured) {
    return new MetricsView(
        measured.from(),
        measured.to(),
        measured.count(),
        measured.assumptions().perYear().periods(),
        measured.assumptions().riskFree().convention(),
        measured.report().readings().stream().map(Metric::of).toList(),
        measured.report().caveats().stream().map(Caveat::says).toList());
  }

  /**
   * One measure.
   *
   * @param value a fraction to 12 decimals, 0.01 for one per cent; absent if it is undefined
   * @param undefined why there is no value
   * @param convention what the name alone does not say
   */
  record Metric(
      String name, Optional<String> value, Optional<Undefined> undefined, String convention) {
    private static Metric of(Reading reading) {
      return new Metric(
          reading.name(),
          reading.value().fold(known -> Optional.of(shown(known)), none -> Optional.empty()),
          reading.value().fold(known -> Optional.empty(), none -> Optional.of(Undefined.of(none))),
          reading.convention());
    }

    private static String shown(Measure.Known known) {
      return known.exact().toPlainString();
    }
  }

  /** Why something cannot be measured: a word for programs, and one for readers. */
  record Undefined(String reason, String because) {
    private static Undefined of(Measure.Undefined none) {
      return new Undefined(none.reason().name(), none.because());
    }
  }
}
