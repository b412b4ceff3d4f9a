package io.indexwright.bootstrap.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under a header, the first column aligned left, the others right, as numbers are read. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** Starts with a header, whose number of cells every row has. */
  public Table(String... header) {
    rows.add(List.of(header));
  }

  /** Adds a row. */
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Lays everything out. */
  public List<String> lines() {
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size())
            .mapToObj(column -> rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0))
            .toList();
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    lines.add(1, widths.stream().map(width -> "─".repeat(width)).collect(Collectors.joining("  ")));
    return Collections.unmodifiableList(lines);
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> cell(column, row.get(column), widths.get(column)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String cell(int column, String text, int width) {
    String space = " ".repeat(width - text.length());
    return column == 0 ? text + space : space + text;
  }
}
