package io.indexwright.quality.inspection;

import io.indexwright.money.Precision;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/** The rows of a series while an error is put in; the dates changed are kept. */
final class Planting {
  static final Column[] PRICES = {
    Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.ADJUSTED_CLOSE
  };

  private final RawSeries clean;
  private final List<RawRow> rows;
  private final Random random;
  private final NavigableSet<LocalDate> dates = new TreeSet<>();

  Planting(RawSeries clean, Random random) {
    this.clean = clean;
    this.rows = new ArrayList<>(clean.rows());
    this.random = random;
  }

  RawSeries series() {
    return clean.withRows(rows);
  }

  RawSeries clean() {
    return clean;
  }

  NavigableSet<LocalDate> dates() {
    return dates;
  }

  /** A row with enough before it, without a dividend or the split and not beside one. */
  int anywhere() {
    int at = 70 + random.nextInt(SyntheticSeries.ROWS - 90);
    int sinceDividend = (at - SyntheticSeries.FIRST_DIVIDEND) % SyntheticSeries.QUARTER;
    boolean isQuiet = sinceDividend > 1 && sinceDividend < SyntheticSeries.QUARTER - 8;
    return isQuiet && Math.abs(at - SyntheticSeries.SPLIT) > 15 ? at : anywhere();
  }

  int payment() {
    return SyntheticSeries.FIRST_DIVIDEND + random.nextInt(3) * SyntheticSeries.QUARTER;
  }

  RawRow get(int i) {
    return rows.get(i);
  }

  BigDecimal value(int i, Column column) {
    return rows.get(i).get(column).orElseThrow();
  }

  void add(RawRow row) {
    rows.add(row);
    dates.add(row.date());
  }

  void remove(int i) {
    dates.add(rows.remove(i).date());
  }

  void put(int i, Column column, BigDecimal value) {
    rows.set(i, SyntheticSeries.with(rows.get(i), column, value));
    dates.add(rows.get(i).date());
  }

  void empty(int i, Column column) {
    unmarked(i, column);
    dates.add(rows.get(i).date());
  }

  void unmarked(int i, Column column) {
    rows.set(i, rows.get(i).with(column, Optional.empty()));
  }

  void scale(int i, String factor, Column... columns) {
    for (Column column : columns) {
      put(i, column, value(i, column).multiply(new BigDecimal(factor)));
    }
  }

  void invert(int i, Column column) {
    put(i, column, divided(BigDecimal.ONE, value(i, column)));
  }

  void repeat(int i, int from) {
    for (Column column : Column.TRADED) {
      put(i, column, value(from, column));
    }
    put(i, Column.VOLUME, value(from, Column.VOLUME));
    BigDecimal ratio = divided(value(from, Column.ADJUSTED_CLOSE), value(from, Column.CLOSE));
    put(i, Column.ADJUSTED_CLOSE, value(i, Column.CLOSE).multiply(ratio));
  }

  /** Takes a row back to units of before the split. */
  void unsplit(int i) {
    BigDecimal ratio = value(SyntheticSeries.SPLIT, Column.SPLIT);
    for (Column column : PRICES) {
      put(i, column, value(i, column).multiply(ratio));
    }
  }

  static BigDecimal divided(BigDecimal one, BigDecimal other) {
    return Precision.quotient(one, other);
  }
}
