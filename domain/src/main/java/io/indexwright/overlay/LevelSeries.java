package io.indexwright.overlay;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Levels by date, unrounded. A level is zero or more, and once it is zero it stays there. A series
 * may be empty: an overlay that is not known yet has no levels.
 */
public final class LevelSeries {
  private static final LevelSeries EMPTY = new LevelSeries(new TreeMap<>());

  private final List<LocalDate> dates;
  private final List<BigDecimal> levels;

  private LevelSeries(SortedMap<LocalDate, BigDecimal> byDate) {
    this.dates = List.copyOf(byDate.keySet());
    this.levels = byDate.values().stream().map(Precision::normalised).toList();
  }

  /**
   * Takes levels by date.
   *
   * @throws IllegalArgumentException if a level is negative, or positive after one of zero
   */
  public static LevelSeries of(Map<LocalDate, BigDecimal> levels) {
    SortedMap<LocalDate, BigDecimal> inOrder = new TreeMap<>(levels);
    boolean isAtZero = false;
    for (BigDecimal level : inOrder.values()) {
      if (level.signum() < 0 || (isAtZero && level.signum() > 0)) {
        throw new IllegalArgumentException(
            "a level must not be negative, nor come back from zero: " + level.toPlainString());
      }
      isAtZero = level.signum() == 0;
    }
    return new LevelSeries(inOrder);
  }

  public static LevelSeries empty() {
    return EMPTY;
  }

  public int size() {
    return dates.size();
  }

  /** Returns the dates, in order. */
  public List<LocalDate> dates() {
    return dates;
  }

  /** Returns the levels, in the order of their dates. */
  public List<BigDecimal> levels() {
    return levels;
  }

  /** Returns the level of {@code date}, if it has one. */
  public Optional<BigDecimal> at(LocalDate date) {
    int place = Collections.binarySearch(dates, date);
    return place < 0 ? Optional.empty() : Optional.of(levels.get(place));
  }

  /** Returns the levels by date; made anew each time. */
  public NavigableMap<LocalDate, BigDecimal> byDate() {
    NavigableMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
    for (int i = 0; i < size(); i++) {
      byDate.put(dates.get(i), levels.get(i));
    }
    return byDate;
  }

  /** Returns the levels before a date. */
  public LevelSeries until(LocalDate untilExclusive) {
    return new LevelSeries(byDate().headMap(untilExclusive));
  }

  /** Returns the levels from a date on. */
  public LevelSeries since(LocalDate fromInclusive) {
    return new LevelSeries(byDate().tailMap(fromInclusive));
  }

  /** Returns the same dates with every level multiplied by {@code factor}, 34 digits; positive. */
  public LevelSeries times(BigDecimal factor) {
    SortedMap<LocalDate, BigDecimal> multiplied = byDate();
    multiplied.replaceAll((date, level) -> level.multiply(factor, Precision.DECIMAL));
    return of(multiplied);
  }

  /** Returns levels on the same dates, each made from the one before; zero stays zero. */
  LevelSeries growing(BigDecimal base, Step step) {
    SortedMap<LocalDate, BigDecimal> made = new TreeMap<>();
    BigDecimal level = base;
    for (int i = 0; i < size(); i++) {
      level = i == 0 || level.signum() == 0 ? level : floored(step.next(level, i));
      made.put(date(i), level);
    }
    return of(made);
  }

  /** Rounds to 34 digits, and takes zero for what is below it. */
  static BigDecimal floored(BigDecimal level) {
    return level.signum() <= 0 ? BigDecimal.ZERO : level.round(Precision.DECIMAL);
  }

  LocalDate date(int place) {
    return dates.get(place);
  }

  BigDecimal level(int place) {
    return levels.get(place);
  }

  /** Returns one level over another, 34 digits; 1 if both are zero. */
  BigDecimal growth(int from, int to) {
    return level(from).signum() == 0 ? BigDecimal.ONE : Precision.quotient(level(to), level(from));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LevelSeries series
        && dates.equals(series.dates)
        && levels.equals(series.levels);
  }

  @Override
  public int hashCode() {
    return 31 * dates.hashCode() + levels.hashCode();
  }

  @Override
  public String toString() {
    return byDate().toString();
  }

  /** Makes the level of a place from the one before it. */
  interface Step {
    BigDecimal next(BigDecimal before, int place);
  }
}
