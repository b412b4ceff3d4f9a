package io.indexwright.quality;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a source said of one date, column by column. Nothing is refused: a price below zero is kept
 * and found.
 *
 * @param values as given, trailing zeros dropped; a column the source left empty is absent
 */
public record RawRow(LocalDate date, SortedMap<Column, BigDecimal> values) {

  /** Drops trailing zeros. */
  public RawRow {
    SortedMap<Column, BigDecimal> normalised = new TreeMap<>();
    values.forEach((column, value) -> normalised.put(column, Precision.normalised(value)));
    values = Collections.unmodifiableSortedMap(normalised);
  }

  /** Returns what was given, whatever it is. */
  public Optional<BigDecimal> get(Column column) {
    return Optional.ofNullable(values.get(column));
  }

  /** Returns what was given, if it is above zero. */
  public Optional<BigDecimal> positive(Column column) {
    return get(column).filter(value -> value.signum() > 0);
  }

  /** Returns the row with another value in one column, or with none there. */
  public RawRow with(Column column, Optional<BigDecimal> value) {
    SortedMap<Column, BigDecimal> changed = new TreeMap<>(values);
    changed.remove(column);
    value.ifPresent(given -> changed.put(column, given));
    return new RawRow(date, changed);
  }
}
