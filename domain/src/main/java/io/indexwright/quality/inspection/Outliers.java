package io.indexwright.quality.inspection;

import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.util.ArrayList;
import java.util.List;

/** Steps that are too large for what came before them. */
final class Outliers {
  /** A single close that goes that far and comes back is no price; half that may be a fright. */
  private static final double LEAP = 0.25;

  /** A price that bounces by its tick leaps often: this many times any step of the rows before. */
  private static final double UNHEARD = 1.5;

  /** How near it must come back, in scatters of two steps. */
  private static final double BACK = 4;

  private Outliers() {}

  /** Looks at nothing later than the row it speaks of. */
  static List<Finding> trailing(Track track) {
    List<Finding> found = new ArrayList<>();
    for (int i = 1; i < track.size(); i++) {
      double scatter = track.isSmall(i) ? Double.NaN : track.grained(i, track.scatterBefore(i));
      if (Math.abs(track.quiet(i)) > track.thresholds().outlier() * scatter) {
        found.add(outlier(track, i, Math.abs(track.quiet(i)) / scatter));
      }
    }
    return found;
  }

  private static Finding outlier(Track track, int i, double scatters) {
    String words =
        "%s times the close before, %s scatters of what came before"
            .formatted(Evidence.times(track.quiet(i)), Evidence.of(scatters));
    return new Evidence(track.span(i, i), words).unmended(Kind.OUTLIER, Severity.SUSPICIOUS);
  }

  /** Needs the row after. */
  static List<Finding> spikes(Track track) {
    List<Finding> found = new ArrayList<>();
    double overall = track.scatter();
    for (int i = 1; i + 1 < track.size(); i++) {
      if (leaps(track, i, LEAP) && leaps(track, i + 1, LEAP) && isSpike(track, i, overall)) {
        String words =
            "%s times the close before and %s times the close after"
                .formatted(Evidence.times(track.quiet(i)), Evidence.times(-track.quiet(i + 1)));
        found.add(
            new Evidence(track.span(i, i), words).wrong(Kind.SPIKE, new Proposal.Withdrawn(0)));
      }
    }
    return found;
  }

  /** Whatever is calmer, the time before or the whole, does not count. */
  private static boolean isSpike(Track track, int i, double overall) {
    double before = track.scatterBefore(i);
    double scatter = track.grained(i, Double.isNaN(before) ? overall : Math.max(before, overall));
    double leap =
        Math.max(track.thresholds().outlier() * scatter, UNHEARD * track.largestBefore(i));
    return leaps(track, i, leap)
        && leaps(track, i + 1, leap)
        && Math.abs(track.quiet(i) + track.quiet(i + 1)) < BACK * scatter;
  }

  private static boolean leaps(Track track, int i, double least) {
    return Math.abs(track.quiet(i)) > least;
  }
}
