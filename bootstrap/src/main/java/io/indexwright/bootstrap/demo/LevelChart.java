package io.indexwright.bootstrap.demo;

import io.indexwright.proof.PublishedLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Levels as a row of bars that a terminal can show, from zero to the highest. */
final class LevelChart {
  private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
  private static final int HEIGHT = 8;
  private static final int WIDTH = 62;

  private LevelChart() {}

  /** Draws {@code levels}, by date and not empty, sampled evenly where they are too many. */
  static List<String> of(List<PublishedLevel> levels) {
    BigDecimal top =
        levels.stream().map(LevelChart::points).max(Comparator.naturalOrder()).orElseThrow();
    List<Integer> eighths =
        IntStream.range(0, Math.min(WIDTH, levels.size()))
            .mapToObj(column -> levels.get(sampled(column, levels.size())))
            .map(level -> eighthsOf(points(level), top))
            .toList();
    List<String> lines = new ArrayList<>();
    for (int row = HEIGHT - 1; row >= 0; row--) {
      int floor = row * 8;
      String bars =
          eighths.stream()
              .map(e -> EIGHTHS.substring(filled(e, floor), filled(e, floor) + 1))
              .collect(Collectors.joining());
      lines.add(scale(row, top) + " " + bars.stripTrailing());
    }
    lines.add(" ".repeat(8) + axis(levels, eighths.size()));
    return Collections.unmodifiableList(lines);
  }

  private static BigDecimal points(PublishedLevel level) {
    return level.level().points();
  }

  private static int sampled(int column, int levels) {
    int columns = Math.min(WIDTH, levels);
    return columns == 1 ? 0 : (int) ((long) column * (levels - 1) / (columns - 1));
  }

  private static int eighthsOf(BigDecimal points, BigDecimal top) {
    return points
        .multiply(BigDecimal.valueOf(HEIGHT * 8L))
        .divideToIntegralValue(top)
        .intValueExact();
  }

  private static int filled(int eighths, int floor) {
    return Math.max(0, Math.min(8, eighths - floor));
  }

  private static String scale(int row, BigDecimal top) {
    return row == HEIGHT - 1 ? String.format("%7s", Story.grouped(top, 0)) : " ".repeat(7);
  }

  private static String axis(List<PublishedLevel> levels, int columns) {
    String first = levels.get(0).date().toString();
    String last = levels.get(levels.size() - 1).date().toString();
    return first + " ".repeat(Math.max(1, columns - first.length() - last.length())) + last;
  }
}
