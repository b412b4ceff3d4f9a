package io.indexwright.performance.growth;

import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.ValueSeries;
import java.time.LocalDate;
import java.util.Optional;

/** How far back from its last date a series is looked at. */
public enum Stretch {
  /** One calendar month. */
  ONE_MONTH(1),
  /** Three calendar months. */
  THREE_MONTHS(3),
  /** Six calendar months. */
  SIX_MONTHS(6),
  /** From the last day of the year before. */
  YEAR_TO_DATE(0) {
    @Override
    LocalDate start(ValueSeries series) {
      return series.last().withDayOfYear(1).minusDays(1);
    }
  },
  /** One year. */
  ONE_YEAR(12),
  /** Three years. */
  THREE_YEARS(36),
  /** Five years. */
  FIVE_YEARS(60),
  /** Everything there is. */
  ALL(0) {
    @Override
    LocalDate start(ValueSeries series) {
      return series.first();
    }
  };

  private final int months;

  Stretch(int months) {
    this.months = months;
  }

  /** A month before the 31st is the last day of a shorter month. */
  LocalDate start(ValueSeries series) {
    return series.last().minusMonths(months);
  }

  /**
   * Cuts a series to the stretch. It begins with the last value that is not after the start, so
   * that nothing of the stretch is lost.
   *
   * @return nothing if the series begins later
   */
  public Optional<ValueSeries> of(ValueSeries series) {
    return series.placeAtOrBefore(start(series)).map(series::from);
  }

  /** Returns the return over the stretch, not taken to a year; undefined if it begins earlier. */
  public Measure totalReturn(ValueSeries series) {
    return of(series)
        .map(cut -> new TotalReturn().of(cut.returns()))
        .orElseGet(
            () ->
                Measure.undefined(
                    Reason.TOO_SHORT,
                    "the series begins on " + series.first() + ", after " + start(series)));
  }
}
