package io.indexwright.quality.inspection;

import io.indexwright.calendar.Span;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.RawSeries.Convention;
import io.indexwright.quality.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The rows of a series that have a close, one of each date (the last given), as binary columns. A
 * step is the difference of two logarithms, so that twice and half are equally far.
 */
final class Track {
  private static final int SPARSE_DAYS = 5;

  private final RawSeries series;
  private final Thresholds thresholds;
  private final List<RawRow> rows;
  private final double[] close;
  private final double[] adjusted;
  private final double[] split;
  private final double[] money;
  private final double[] quiet;

  Track(RawSeries series, Thresholds thresholds) {
    this.series = series;
    this.thresholds = thresholds;
    TreeMap<LocalDate, RawRow> dated = new TreeMap<>();
    series.rows().stream()
        .filter(row -> row.positive(Column.CLOSE).isPresent())
        .forEach(row -> dated.put(row.date(), row));
    this.rows = List.copyOf(dated.values());
    this.close = binary(Column.CLOSE, Double.NaN);
    this.adjusted = binary(Column.ADJUSTED_CLOSE, Double.NaN);
    this.split = binary(Column.SPLIT, 1);
    this.money = binary(Column.DIVIDEND, 0);
    this.quiet = IntStream.range(0, rows.size()).mapToDouble(this::least).toArray();
  }

  private double[] binary(Column column, double absent) {
    return rows.stream()
        .mapToDouble(row -> row.positive(column).map(BigDecimal::doubleValue).orElse(absent))
        .toArray();
  }

  RawSeries series() {
    return series;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  int size() {
    return rows.size();
  }

  RawRow row(int i) {
    return rows.get(i);
  }

  LocalDate date(int i) {
    return rows.get(i).date();
  }

  /** Returns the dates of some rows, both ends included. */
  Span span(int first, int last) {
    return new Span(date(first), date(last));
  }

  double close(int i) {
    return close[i];
  }

  /** Returns the adjusted close, NaN where there is none. */
  double adjusted(int i) {
    return adjusted[i];
  }

  /** Returns the split that is given for the row and means something. */
  Optional<BigDecimal> split(int i) {
    return rows.get(i).positive(Column.SPLIT).filter(ratio -> ratio.compareTo(BigDecimal.ONE) != 0);
  }

  Optional<BigDecimal> dividend(int i) {
    return rows.get(i).positive(Column.DIVIDEND);
  }

  /** Returns the split by which closes of this series must step at the row; 1 for none. */
  double shownSplit(int i) {
    return series.convention() == Convention.AS_TRADED ? split[i] : 1;
  }

  double money(int i) {
    return money[i];
  }

  /** Returns the step of the close from the row before, not for the first row. */
  double step(int i) {
    return StrictMath.log(close[i] / close[i - 1]);
  }

  /**
   * Returns the step of what one unit of the row before has become: new units and money. Sources
   * differ in whether a dividend on the date of a split is for an old unit or a new one; the
   * smaller step stands.
   */
  double eventful(int i) {
    double ofOld = StrictMath.log((close[i] * shownSplit(i) + money[i]) / close[i - 1]);
    double ofNew = StrictMath.log((close[i] + money[i]) * shownSplit(i) / close[i - 1]);
    return smaller(ofOld, ofNew);
  }

  /** Returns the step that is left if its events are believed or, if that is less, are not. */
  double quiet(int i) {
    return quiet[i];
  }

  private double least(int i) {
    if (i == 0) {
      return 0;
    }
    return money[i] == 0 && split[i] == 1 ? step(i) : smaller(step(i), eventful(i));
  }

  private static double smaller(double one, double other) {
    return Math.abs(one) <= Math.abs(other) ? one : other;
  }

  /** Returns the step of the adjusted closes, or else of what one unit has become. */
  double restated(int i) {
    double step = StrictMath.log(adjusted[i] / adjusted[i - 1]);
    return Double.isNaN(step) ? eventful(i) : step;
  }

  /** Returns true if a step is so small that it is ordinary wherever it stands. */
  boolean isSmall(int i) {
    return Math.abs(quiet[i]) <= thresholds.outlier() * thresholds.least();
  }

  /** Returns how steps scattered before the row; NaN if there are too few to say. */
  double scatterBefore(int i) {
    int first = Math.max(1, i - thresholds.window());
    return i - first < thresholds.fewest() ? Double.NaN : scatter(first, i);
  }

  /** Returns the largest step in the window before the row, without its sign. */
  double largestBefore(int i) {
    return IntStream.range(Math.max(1, i - thresholds.window()), i)
        .mapToDouble(k -> Math.abs(quiet[k]))
        .max()
        .orElse(0);
  }

  /** Returns how all steps scatter, for a look back. */
  double scatter() {
    return scatter(1, rows.size());
  }

  private double scatter(int first, int end) {
    double[] steps = IntStream.range(first, end).mapToDouble(this::quiet).toArray();
    double own = steps.length == 0 ? 0 : Scatter.of(steps);
    return Math.max(thresholds.least(), own);
  }

  /** Returns the larger of a scatter and what rounding does to the closes about a row. */
  double grained(int i, double scatter) {
    int scale =
        IntStream.range(Math.max(0, i - thresholds.fewest()), i + 1)
            .map(k -> rows.get(k).values().getOrDefault(Column.CLOSE, BigDecimal.ONE).scale())
            .max()
            .orElse(0);
    return Math.max(scatter, StrictMath.pow(10, -scale) / Math.min(close[i], close[i - 1]));
  }

  /** Returns true if rows are weeks or months: an event may be in one row and show in the next. */
  boolean isSparse() {
    return size() > 1
        && date(0).plusDays((long) SPARSE_DAYS * (size() - 1)).isBefore(date(size() - 1));
  }
}
