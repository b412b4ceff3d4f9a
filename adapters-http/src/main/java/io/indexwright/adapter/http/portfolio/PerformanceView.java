package io.indexwright.adapter.http.portfolio;

import io.indexwright.performance.growth.AccountWorth;
import io.indexwright.performance.report.AccountReport;
import io.indexwright.performance.report.Assumptions;
import io.indexwright.performance.report.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of a portfolio between two dates.
 *
 * @param from the first day that it has a worth on; empty if there is none
 * @param to the last one
 * @param days how many there are
 * @param unpriced what had no close on a day that is left out
 */
record PerformanceView(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int days,
    List<ReadingView> data,
    List<String> unpriced) {

  static PerformanceView of(AccountWorth worth) {
    List<LocalDate> dates = worth.days().stream().map(AccountWorth.Day::date).toList();
    return new PerformanceView(
        dates.stream().findFirst(),
        dates.stream().reduce((earlier, later) -> later),
        dates.size(),
        AccountReport.of(worth, Assumptions.daily()).stream().map(ReadingView::of).toList(),
        worth.unpriced().stream().map(Object::toString).toList());
  }

  /** A measure: its value as a fraction, or why it has none. */
  record ReadingView(
      String name, Optional<String> value, Optional<String> undefined, String convention) {

    static ReadingView of(Reading reading) {
      return new ReadingView(
          reading.name(),
          reading
              .value()
              .fold(known -> Optional.of(known.exact().toPlainString()), no -> Optional.empty()),
          reading.value().fold(known -> Optional.empty(), no -> Optional.of(no.because())),
          reading.convention());
    }
  }
}
