package io.indexwright.quality;

import io.indexwright.calendar.Span;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A change of raw rows that would mend a finding. Numbers are exact. */
public sealed interface Proposal {

  /** Returns the series with the rows of the span changed and all others as they are. */
  RawSeries appliedTo(RawSeries series, Span span);

  /** Says what would be done to the rows. */
  default String inWords() {
    return fold(
        scaled ->
            scaled.factors().entrySet().stream()
                .map(one -> name(one.getKey()) + " times " + one.getValue().toPlainString())
                .collect(Collectors.joining(", ")),
        replaced ->
            name(replaced.column())
                + replaced
                    .value()
                    .map(value -> " becomes " + value.toPlainString())
                    .orElse(" is emptied"),
        withdrawn -> withdrawn.kept() == 0 ? "rows go" : "one row of a date stays",
        moved ->
            "%s %s goes to %s"
                .formatted(name(moved.column()), moved.value().toPlainString(), moved.to()));
  }

  private static String name(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  /** Handles every kind; adding one breaks every caller at compile time. */
  <R> R fold(
      Function<Scaled, R> scaled,
      Function<Replaced, R> replaced,
      Function<Withdrawn, R> withdrawn,
      Function<Moved, R> moved);

  /**
   * Columns are multiplied.
   *
   * @param factors by column; positive
   */
  record Scaled(SortedMap<Column, BigDecimal> factors) implements Proposal {

    /** Refuses a factor of zero or less. */
    public Scaled {
      SortedMap<Column, BigDecimal> normalised = new TreeMap<>();
      factors.forEach(
          (column, factor) -> normalised.put(column, Precision.positive("a factor", factor)));
      factors = Collections.unmodifiableSortedMap(normalised);
    }

    /** One column alone. */
    public static Scaled of(Column column, BigDecimal factor) {
      return new Scaled(new TreeMap<>(Map.of(column, factor)));
    }

    @Override
    public RawSeries appliedTo(RawSeries series, Span span) {
      return changed(series, span, this::scaled);
    }

    private RawRow scaled(RawRow row) {
      SortedMap<Column, BigDecimal> values = new TreeMap<>(row.values());
      values.replaceAll(
          (column, value) -> value.multiply(factors.getOrDefault(column, BigDecimal.ONE)));
      return new RawRow(row.date(), values);
    }

    @Override
    public <R> R fold(
        Function<Scaled, R> scaled,
        Function<Replaced, R> replaced,
        Function<Withdrawn, R> withdrawn,
        Function<Moved, R> moved) {
      return scaled.apply(this);
    }
  }

  /**
   * One value becomes another.
   *
   * @param value none if the column is to be left empty
   */
  record Replaced(Column column, Optional<BigDecimal> value) implements Proposal {

    /** Drops trailing zeros. */
    public Replaced {
      value = value.map(Precision::normalised);
    }

    @Override
    public RawSeries appliedTo(RawSeries series, Span span) {
      return changed(series, span, row -> row.with(column, value));
    }

    @Override
    public <R> R fold(
        Function<Scaled, R> scaled,
        Function<Replaced, R> replaced,
        Function<Withdrawn, R> withdrawn,
        Function<Moved, R> moved) {
      return replaced.apply(this);
    }
  }

  /**
   * Rows are taken out.
   *
   * @param kept how many of each date stay, those given first: 0 or 1
   */
  record Withdrawn(int kept) implements Proposal {
    @Override
    public RawSeries appliedTo(RawSeries series, Span span) {
      List<RawRow> left = new ArrayList<>();
      int seen = 0;
      LocalDate date = LocalDate.MIN;
      for (RawRow row : series.rows()) {
        seen = row.date().equals(date) ? seen + 1 : 1;
        date = row.date();
        if (seen <= kept || !span.contains(date)) {
          left.add(row);
        }
      }
      return series.withRows(left);
    }

    @Override
    public <R> R fold(
        Function<Scaled, R> scaled,
        Function<Replaced, R> replaced,
        Function<Withdrawn, R> withdrawn,
        Function<Moved, R> moved) {
      return withdrawn.apply(this);
    }
  }

  /**
   * A value goes to the row of another date.
   *
   * @param value what is there now
   */
  record Moved(Column column, BigDecimal value, LocalDate to) implements Proposal {

    /** Drops trailing zeros. */
    public Moved {
      value = Precision.normalised(value);
    }

    @Override
    public RawSeries appliedTo(RawSeries series, Span span) {
      RawSeries without = changed(series, span, row -> row.with(column, Optional.empty()));
      return changed(without, new Span(to, to), row -> row.with(column, Optional.of(value)));
    }

    @Override
    public <R> R fold(
        Function<Scaled, R> scaled,
        Function<Replaced, R> replaced,
        Function<Withdrawn, R> withdrawn,
        Function<Moved, R> moved) {
      return moved.apply(this);
    }
  }

  private static RawSeries changed(RawSeries series, Span span, UnaryOperator<RawRow> change) {
    return series.withRows(
        series.rows().stream()
            .map(row -> span.contains(row.date()) ? change.apply(row) : row)
            .toList());
  }
}
