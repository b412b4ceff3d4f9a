package io.indexwright.calculation;

import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.outside.Outside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix of docs/rules/corporate-actions.md, as it is written there. */
final class MatrixPage {
  private static final String PAGE = "docs/rules/corporate-actions.md";
  private static final String RULE = "### corporate-actions.";

  private MatrixPage() {}

  /**
   * One cell.
   *
   * @param rule the last part of a heading
   * @param told index shares, divisor and the three returns; or the reason of a refusal
   */
  record Cell(Absorption table, String event, String weighting, String rule, String told) {
    @Override
    public String toString() {
      return table + ", " + weighting + ": " + event;
    }
  }

  /** Returns every cell of both tables. */
  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Absorption table : List.of(Absorption.DIVISOR, Absorption.WEIGHT_FACTOR)) {
      List<List<String>> rows = rowsOf(table);
      rows.subList(1, rows.size()).forEach(row -> cells.addAll(cellsOf(table, rows.get(0), row)));
    }
    return cells;
  }

  private static List<Cell> cellsOf(Absorption table, List<String> head, List<String> row) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 1; column < head.size(); column++) {
      String[] words = row.get(column).split(" ", 2);
      cells.add(new Cell(table, row.get(0), head.get(column), words[0], words[1]));
    }
    return cells;
  }

  /** The head of a table names who takes the change of value, and the line after it is a line. */
  private static List<List<String>> rowsOf(Absorption table) {
    return lines().stream()
        .dropWhile(line -> !line.startsWith("| `" + table + "` | price |"))
        .takeWhile(line -> line.startsWith("|"))
        .filter(line -> !line.startsWith("|-"))
        .map(MatrixPage::parts)
        .toList();
  }

  private static List<String> parts(String line) {
    return Stream.of(line.substring(1).split("\\|")).map(String::trim).toList();
  }

  /** Returns the rules that have a heading. */
  static Set<String> rules() {
    return lines().stream()
        .filter(line -> line.startsWith(RULE))
        .map(line -> line.substring(RULE.length()))
        .collect(Collectors.toSet());
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Outside.found(PAGE).orElseThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
