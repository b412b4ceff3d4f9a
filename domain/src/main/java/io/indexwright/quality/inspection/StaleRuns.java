package io.indexwright.quality.inspection;

import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that repeat each other. Where nothing is said to have traded that is how an illiquid
 * instrument looks; the same trade on every day is a row that a source gives again.
 */
final class StaleRuns {

  private StaleRuns() {}

  static List<Finding> of(Track track) {
    List<Finding> found = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= track.size(); i++) {
      if (i == track.size() || !alike(track.row(i), track.row(i - 1))) {
        if (i - first >= track.thresholds().staleRun()) {
          found.add(stale(track, first, i - 1));
        }
        first = i;
      }
    }
    return found;
  }

  private static boolean alike(RawRow one, RawRow other) {
    return Stream.concat(Column.TRADED.stream(), Stream.of(Column.VOLUME))
        .allMatch(column -> one.get(column).equals(other.get(column)));
  }

  private static Finding stale(Track track, int first, int last) {
    String volume =
        track.row(first).positive(Column.VOLUME).map(units -> units.toPlainString()).orElse("none");
    Severity severity = volume.equals("none") ? Severity.INFO : Severity.WRONG;
    return new Evidence(
            track.span(first + 1, last), (last - first + 1) + " rows alike, volume " + volume)
        .unmended(Kind.STALE, severity);
  }
}
