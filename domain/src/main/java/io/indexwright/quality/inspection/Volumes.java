package io.indexwright.quality.inspection;

import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Volumes that are too large or too small for those before them; days without trade do not count.
 */
final class Volumes {
  /** Volumes scatter widely by themselves: a day of 50 times the usual is ordinary for a few. */
  private static final double SCATTERS = 6;

  private Volumes() {}

  static List<Finding> of(Track track) {
    List<Finding> found = new ArrayList<>();
    Deque<Double> before = new ArrayDeque<>();
    for (int i = 0; i < track.size(); i++) {
      double volume =
          track.row(i).positive(Column.VOLUME).map(units -> units.doubleValue()).orElse(0.0);
      if (volume > 0) {
        inspect(track, i, StrictMath.log(volume), before).ifPresent(found::add);
        before.addLast(StrictMath.log(volume));
        if (before.size() > track.thresholds().window()) {
          before.removeFirst();
        }
      }
    }
    return found;
  }

  private static Optional<Finding> inspect(
      Track track, int i, double volume, Deque<Double> before) {
    if (before.size() < track.thresholds().fewest()) {
      return Optional.empty();
    }
    double[] usual = before.stream().mapToDouble(Double::doubleValue).toArray();
    double least = StrictMath.log(track.thresholds().volume());
    if (Arrays.stream(usual).allMatch(one -> Math.abs(volume - one) < least)) {
      return Optional.empty();
    }
    double away = volume - Scatter.median(usual);
    double most = Math.max(least, SCATTERS * Scatter.of(usual));
    return Math.abs(away) > most
        ? Optional.of(
            new Evidence(track.span(i, i), Evidence.times(away) + " times the usual volume")
                .unmended(Kind.VOLUME, Severity.SUSPICIOUS))
        : Optional.empty();
  }
}
