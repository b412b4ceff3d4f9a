package io.indexwright.quality.inspection;

import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Stretches in another unit: pence for pounds, or thousands. Every row has a power of ten that it
 * is away from the first row; right is the power in which most rows traded, or else that of most
 * rows.
 */
final class Units {
  private static final double TEN = StrictMath.log(10);

  /** A step may be a unit and a move at once: from 0.6 to 1.65 times of it. */
  private static final double MOVE = 0.5;

  private Units() {}

  /** Returns 2 or 3 for a step of about 100 or 1,000 times, less than 0 downwards, 0 for others. */
  static int power(double step) {
    long nearest = Math.round(step / TEN);
    boolean isUnit = Math.abs(nearest) == 2 || Math.abs(nearest) == 3;
    return isUnit && Math.abs(step - nearest * TEN) < MOVE ? Math.toIntExact(nearest) : 0;
  }

  static List<Finding> of(Track track) {
    int[] powers = new int[track.size()];
    for (int i = 1; i < powers.length; i++) {
      int power = power(track.step(i));
      powers[i] = powers[i - 1] + (power == 0 || isSplit(track, i) ? 0 : power);
    }
    int right = powers.length == 0 ? 0 : right(track, powers);
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < powers.length; i = end(powers, i) + 1) {
      if (powers[i] != right) {
        found.add(found(track, i, end(powers, i), right - powers[i]));
      }
    }
    return found;
  }

  private static int end(int[] powers, int first) {
    int last = first;
    while (last + 1 < powers.length && powers[last + 1] == powers[first]) {
      last++;
    }
    return last;
  }

  /** A split of 100 to 1 is no unit, on its date or near it. */
  private static boolean isSplit(Track track, int i) {
    int near = track.thresholds().nearSplit();
    return IntStream.rangeClosed(Math.max(0, i - near), Math.min(track.size() - 1, i + near))
        .mapToObj(track::split)
        .flatMap(split -> split.stream())
        .anyMatch(split -> power(StrictMath.log(split.doubleValue())) != 0);
  }

  private static int right(Track track, int[] powers) {
    Map<Integer, Integer> traded = new HashMap<>();
    Map<Integer, Integer> all = new TreeMap<>();
    for (int i = 0; i < powers.length; i++) {
      all.merge(powers[i], 1, Integer::sum);
      traded.merge(
          powers[i], track.row(i).positive(Column.VOLUME).isPresent() ? 1 : 0, Integer::sum);
    }
    return all.keySet().stream()
        .max(
            Comparator.comparing((Integer power) -> traded.getOrDefault(power, 0))
                .thenComparing(power -> all.getOrDefault(power, 0)))
        .orElse(0);
  }

  private static Finding found(Track track, int first, int last, int power) {
    BigDecimal factor = BigDecimal.ONE.movePointRight(power);
    TreeMap<Column, BigDecimal> factors = new TreeMap<>();
    for (Column column : Column.values()) {
      if (isPrice(column) && goesWith(track, first, column)) {
        factors.put(column, factor);
      }
    }
    return new Evidence(
            track.span(first, last),
            "%s times the prices about these %s rows"
                .formatted(BigDecimal.ONE.movePointLeft(power).toPlainString(), last - first + 1))
        .wrong(Kind.UNIT, new Proposal.Scaled(factors));
  }

  private static boolean isPrice(Column column) {
    return column == Column.ADJUSTED_CLOSE || Column.TRADED.contains(column);
  }

  /** A column that is not in the unit of the close beside it stays as it is. */
  private static boolean goesWith(Track track, int i, Column column) {
    return track
        .row(i)
        .positive(column)
        .filter(price -> Math.abs(StrictMath.log(price.doubleValue() / track.close(i))) < TEN)
        .isPresent();
  }
}
