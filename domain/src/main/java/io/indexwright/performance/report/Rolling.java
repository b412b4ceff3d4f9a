package io.indexwright.performance.report;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.relative.Comparison;
import io.indexwright.performance.relative.Pair;
import io.indexwright.performance.relative.PairGauge;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A measure of the last so many returns, on every date from the first on which there are as many.
 *
 * @param window how many returns; 1 or more
 */
public record Rolling(int window) {

  /** Refuses a window without a return. */
  public Rolling {
    if (window < 1) {
      throw new IllegalArgumentException("a window must have 1 return or more: " + window);
    }
  }

  /** Measures along a series. */
  public NavigableMap<LocalDate, Measure> of(ValueSeries series, Gauge gauge) {
    return of(series.dates().subList(1, series.size()), series.returns(), gauge);
  }

  /**
   * Measures along returns of any kind, such as those over cash.
   *
   * @param dates on which the periods end
   */
  public NavigableMap<LocalDate, Measure> of(List<LocalDate> dates, Column returns, Gauge gauge) {
    if (dates.size() != returns.size()) {
      throw new IllegalArgumentException(returns.size() + " returns on " + dates.size() + " dates");
    }
    return along(dates, from -> gauge.of(returns.slice(from, from + window)));
  }

  /** Measures along a comparison. */
  public NavigableMap<LocalDate, Measure> of(Comparison comparison, PairGauge gauge) {
    Pair returns = comparison.returns();
    List<LocalDate> dates = comparison.portfolio().dates();
    return along(
        dates.subList(1, dates.size()), from -> gauge.of(returns.slice(from, from + window)));
  }

  private NavigableMap<LocalDate, Measure> along(
      List<LocalDate> dates, IntFunction<Measure> measured) {
    NavigableMap<LocalDate, Measure> rolling = new TreeMap<>();
    for (int from = 0; from + window <= dates.size(); from++) {
      rolling.put(dates.get(from + window - 1), measured.apply(from));
    }
    return rolling;
  }
}
