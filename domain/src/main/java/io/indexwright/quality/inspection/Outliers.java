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

  /** How near it must come back, in scatters of two steps. */
  private static final double BACK = 4;

  private Outliers() {}

  /** Looks at nothing later than the row it speaks of. */
  static List<Finding> trailing(Track track) {
    List<Finding> found = new ArrayList<>();
    for (int i = 1; i < track.size(); i++) {
      double scatter = track.grained(i, track.scatterBefore(i));
      if (Math.abs(track.quiet(i)) > track.thresholds().outlier() * scatter) {
        found.add(
            new Evidence(
                    track.span(i, i),
                    "%s times the close before, %s scatters of what came before"
                        .formatted(
                            Evidence.times(track.quiet(i)),
                            Evidence.of(Math.abs(track.quiet(i)) / scatter)))
                .unmended(Kind.OUTLIER, Severity.SUSPICIOUS));
      }
    }
    return found;
  }

  /** Needs the row after. */
  static List<Finding> spikes(Track track) {
    List<Finding> found = new ArrayList<>();
    double scatter = track.scatter();
    for (int i = 1; i + 1 < track.size(); i++) {
      double grained = track.grained(i, scatter);
      if (leaps(track, i, grained) && leaps(track, i + 1, grained) && comesBack(track, i, grained)) {
        found.add(
            new Evidence(
                    track.span(i, i),
                    "%s times the close before and %s times the close after"
                        .formatted(
                            Evidence.times(track.quiet(i)), Evidence.times(-track.quiet(i + 1))))
                .wrong(Kind.SPIKE, new Proposal.Withdrawn(0)));
      }
    }
    return found;
  }

  private static boolean leaps(Track track, int i, double scatter) {
    return Math.abs(track.quiet(i)) > Math.max(LEAP, track.thresholds().outlier() * scatter);
  }

  private static boolean comesBack(Track track, int i, double scatter) {
    return Math.abs(track.quiet(i) + track.quiet(i + 1)) < BACK * scatter;
  }
}
