package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows as a source gives them, to be inspected: {@code date} and whatever columns there are. */
public final class CsvRawRows {
  private static final Set<String> COLUMNS =
      Arrays.stream(Column.values()).map(CsvRawRows::name).collect(Collectors.toSet());

  private CsvRawRows() {}

  /**
   * Returns every row of {@code file}; a number may be below zero, and an empty field is absent.
   *
   * @throws MalformedFeedException with every row that has no date, or something in a column that
   *     is no number
   */
  public static List<RawRow> read(CsvFile file) {
    return CsvRows.parseStrictly(
        file,
        Set.of("date"),
        COLUMNS,
        row -> {
          SortedMap<Column, BigDecimal> values = new TreeMap<>();
          for (Column column : Column.values()) {
            if (row.has(name(column))) {
              values.put(column, row.decimal(name(column)));
            }
          }
          return new RawRow(row.date("date"), values);
        });
  }

  private static String name(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
