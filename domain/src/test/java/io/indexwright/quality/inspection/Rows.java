package io.indexwright.quality.inspection;

import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.RawSeries.Convention;
import io.indexwright.quality.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Rows written by hand, on days from 2024-01-01 on. */
record Rows(List<RawRow> rows) {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  static Rows closes(String... closes) {
    return new Rows(
        IntStream.range(0, closes.length)
            .mapToObj(i -> row(day(i), Map.of(Column.CLOSE, closes[i])))
            .toList());
  }

  /** Closes that go 100, 101, 102, 101 over and over: they scatter by three in a hundred. */
  static Rows calm(int count) {
    return closes(
        IntStream.range(0, count)
            .mapToObj(i -> List.of("100", "101", "102", "101").get(i % 4))
            .toArray(String[]::new));
  }

  static RawRow row(LocalDate date, Map<Column, String> values) {
    TreeMap<Column, BigDecimal> numbers = new TreeMap<>();
    values.forEach((column, value) -> numbers.put(column, new BigDecimal(value)));
    return new RawRow(date, numbers);
  }

  static LocalDate day(int i) {
    return FIRST.plusDays(i);
  }

  Rows with(int i, Column column, String value) {
    return with(i, rows.get(i).with(column, Optional.of(new BigDecimal(value))));
  }

  /** The same value in every row. */
  Rows everywhere(Column column, String value) {
    return new Rows(
        rows.stream().map(row -> row.with(column, Optional.of(new BigDecimal(value)))).toList());
  }

  /** Adjusted closes that are the closes times a factor, in the rows before one. */
  Rows adjusted(int until, String factor) {
    List<RawRow> changed = new ArrayList<>();
    for (RawRow row : rows) {
      BigDecimal close = row.get(Column.CLOSE).orElseThrow();
      BigDecimal times = changed.size() < until ? new BigDecimal(factor) : BigDecimal.ONE;
      changed.add(row.with(Column.ADJUSTED_CLOSE, Optional.of(close.multiply(times))));
    }
    return new Rows(changed);
  }

  /** Some closes multiplied, from one row until before another. */
  Rows times(int from, int until, String factor) {
    Rows changed = this;
    for (int i = from; i < until; i++) {
      BigDecimal close = rows.get(i).get(Column.CLOSE).orElseThrow();
      changed =
          changed.with(i, Column.CLOSE, close.multiply(new BigDecimal(factor)).toPlainString());
    }
    return changed;
  }

  /** The same rows a week apart. */
  Rows weekly() {
    return new Rows(
        IntStream.range(0, rows.size())
            .mapToObj(i -> new RawRow(day(7 * i), rows.get(i).values()))
            .toList());
  }

  RawSeries series(Convention convention) {
    return new RawSeries(rows, convention);
  }

  Track track(Convention convention) {
    return new Track(series(convention), Thresholds.USUAL);
  }

  private Rows with(int i, RawRow row) {
    List<RawRow> changed = new ArrayList<>(rows);
    changed.set(i, row);
    return new Rows(changed);
  }
}
