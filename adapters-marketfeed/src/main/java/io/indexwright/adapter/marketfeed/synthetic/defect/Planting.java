package io.indexwright.adapter.marketfeed.synthetic.defect;

import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a series while defects are put in. */
final class Planting {
  static final List<Column> PRICES =
      List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.ADJUSTED_CLOSE);

  private static final MathContext DIGITS = new MathContext(6);

  private final RawSeries clean;
  private final List<RawRow> rows;
  private final List<RawRow> added = new ArrayList<>();
  private final BitSet leftOut = new BitSet();
  private final BitSet taken = new BitSet();
  private final SortedMap<LocalDate, Defect> touched = new TreeMap<>();

  Planting(RawSeries clean) {
    this.clean = clean;
    this.rows = new ArrayList<>(clean.rows());
  }

  int size() {
    return rows.size();
  }

  Planted planted() {
    List<RawRow> left = new ArrayList<>(added);
    IntStream.range(0, rows.size())
        .filter(i -> !leftOut.get(i))
        .forEach(i -> left.add(rows.get(i)));
    return new Planted(clean.withRows(left), touched);
  }

  /** Returns true if a defect can be there, with a row between it and any other. */
  boolean isFree(Stretch at, Defect.Place place) {
    return at.widened().isWithin(rows.size())
        && at.widened().places().noneMatch(taken::get)
        && at.places().allMatch(i -> place(i) == place);
  }

  private Defect.Place place(int i) {
    if (has(i, Column.SPLIT)) {
      return Defect.Place.SPLIT;
    }
    if (has(i, Column.DIVIDEND)) {
      return Defect.Place.DIVIDEND;
    }
    return has(i + 1, Column.SPLIT) || has(i + 1, Column.DIVIDEND)
        ? Defect.Place.EVE
        : Defect.Place.QUIET;
  }

  private boolean has(int i, Column column) {
    return rows.get(i).get(column).isPresent();
  }

  /** Notes what the rows suffer. */
  void take(Stretch at, Defect defect) {
    at.places()
        .forEach(
            i -> {
              taken.set(i);
              touched.put(rows.get(i).date(), defect);
            });
  }

  void scale(Stretch at, String factor, List<Column> columns) {
    BigDecimal times = new BigDecimal(factor);
    at.places()
        .forEach(
            i ->
                columns.forEach(
                    column ->
                        value(i, column).ifPresent(old -> put(i, column, old.multiply(times)))));
  }

  /** Sources that turn a number round do not keep all of its digits either. */
  void invert(Stretch at, Column column) {
    at.places()
        .forEach(
            i ->
                value(i, column)
                    .ifPresent(old -> put(i, column, BigDecimal.ONE.divide(old, DIGITS))));
  }

  /** Gives the row before the stretch again; the adjusted close follows the close. */
  void repeat(Stretch at) {
    RawRow before = rows.get(at.first() - 1);
    at.places().forEach(i -> repeat(i, before));
  }

  private void repeat(int i, RawRow before) {
    Stream.concat(PRICES.stream(), Stream.of(Column.VOLUME))
        .forEach(column -> rows.set(i, rows.get(i).with(column, before.get(column))));
  }

  void twice(int i) {
    added.add(rows.get(i));
  }

  void leaveOut(Stretch at) {
    leftOut.set(at.first(), at.first() + at.length());
  }

  void empty(int i, Column column) {
    rows.set(i, rows.get(i).with(column, Optional.empty()));
  }

  private Optional<BigDecimal> value(int i, Column column) {
    return rows.get(i).get(column);
  }

  private void put(int i, Column column, BigDecimal value) {
    rows.set(i, rows.get(i).with(column, Optional.of(value)));
  }
}
