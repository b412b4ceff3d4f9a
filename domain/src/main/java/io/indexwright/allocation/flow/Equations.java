package io.indexwright.allocation.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Linear equations in exact fractions.
 *
 * @param rows one an equation, a coefficient for every unknown in each
 * @param right what each should come to
 */
record Equations(List<List<Fraction>> rows, List<Fraction> right) {

  /** The solution with the least squares of errors, and of all those the shortest one. */
  List<Fraction> shortest() {
    List<List<Fraction>> turned = turned(rows);
    List<List<Fraction>> product = product(product(turned, rows), turned);
    List<Fraction> any = new Equations(product, applied(turned, right)).any();
    return applied(turned, any);
  }

  /** Returns true if {@code unknowns} solve every equation. */
  boolean holdFor(List<Fraction> unknowns) {
    return applied(rows, unknowns).equals(right);
  }

  /** How many of the equations say something new. */
  int rank() {
    return (int) pivots(eliminated()).stream().filter(pivot -> pivot < width()).count();
  }

  int width() {
    return rows.get(0).size();
  }

  /** Some solution, of equations that have one; unknowns that may be anything are zero. */
  private List<Fraction> any() {
    List<List<Fraction>> reduced = eliminated();
    List<Fraction> solution = new ArrayList<>(Collections.nCopies(width(), Fraction.ZERO));
    List<Integer> pivots = pivots(reduced);
    for (int row = 0; row < pivots.size(); row++) {
      if (pivots.get(row) < width()) {
        solution.set(pivots.get(row), reduced.get(row).get(width()));
      }
    }
    return solution;
  }

  /** Rows with the right side as their last column, in reduced echelon form. */
  private List<List<Fraction>> eliminated() {
    List<List<Fraction>> table = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Fraction> row = new ArrayList<>(rows.get(i));
      row.add(right.get(i));
      table.add(row);
    }
    int done = 0;
    for (int column = 0; column < width() && done < table.size(); column++) {
      done = done + (eliminates(table, done, column) ? 1 : 0);
    }
    return table;
  }

  private static boolean eliminates(List<List<Fraction>> table, int from, int column) {
    int pivot = from;
    while (pivot < table.size() && table.get(pivot).get(column).isZero()) {
      pivot++;
    }
    if (pivot == table.size()) {
      return false;
    }
    Collections.swap(table, from, pivot);
    Fraction lead = table.get(from).get(column);
    table.set(from, table.get(from).stream().map(f -> f.dividedBy(lead)).toList());
    for (int row = 0; row < table.size(); row++) {
      if (row != from) {
        table.set(row, less(table.get(row), table.get(from), column));
      }
    }
    return true;
  }

  private static List<Fraction> less(List<Fraction> row, List<Fraction> pivot, int column) {
    Fraction times = row.get(column);
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i).minus(pivot.get(i).times(times)))
        .toList();
  }

  private static List<Integer> pivots(List<List<Fraction>> reduced) {
    return reduced.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .filter(i -> !row.get(i).isZero())
                    .findFirst()
                    .orElse(row.size()))
        .toList();
  }

  private static List<List<Fraction>> turned(List<List<Fraction>> rows) {
    return IntStream.range(0, rows.get(0).size())
        .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
        .toList();
  }

  private static List<List<Fraction>> product(
      List<List<Fraction>> left, List<List<Fraction>> right) {
    List<List<Fraction>> columns = turned(right);
    return left.stream().map(row -> applied(columns, row)).toList();
  }

  private static List<Fraction> applied(List<List<Fraction>> rows, List<Fraction> vector) {
    return rows.stream().map(row -> dot(row, vector)).toList();
  }

  private static Fraction dot(List<Fraction> row, List<Fraction> vector) {
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < row.size(); i++) {
      sum = sum.plus(row.get(i).times(vector.get(i)));
    }
    return sum;
  }
}
