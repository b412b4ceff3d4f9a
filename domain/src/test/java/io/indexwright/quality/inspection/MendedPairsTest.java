package io.indexwright.quality.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.quality.Finding;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bad rows of a real source are found wrong and mended ones are not; figures: quality.md. */
class MendedPairsTest {
  private static final Inspection INSPECTION = new Inspection(Thresholds.USUAL, Optional.empty());

  /** The one series that has rows in pence among rows in pounds after it was mended as before. */
  private static final String MENDED_IN_PART = "NVT-L-1d-bad-div";

  @Test
  void findsBadRowsAndNoOthers() throws IOException {
    List<MendedPair> pairs = MendedPair.all();
    Tally all = Tally.NONE;
    for (MendedPair pair : pairs) {
      Tally both =
          Tally.NONE
              .and(pair.bad(), pair.badDates(), wrongIn(pair.bad()))
              .and(pair.mended(), Set.of(), wrongIn(pair.mended()));
      all = all.plus(both.noted(pair.name()));
    }

    assertThat(pairs).hasSize(12);
    assertThat(all.noted("all pairs").recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.precision()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void proposesWhatThePublisherMade() throws IOException {
    for (MendedPair pair : MendedPair.all()) {
      RawSeries mended = pair.bad();
      for (Finding finding : wrongIn(pair.bad())) {
        mended = finding.mended(mended);
      }
      RawSeries expected = pair.mended();
      if (pair.name().equals(MENDED_IN_PART)) {
        for (Finding finding : wrongIn(pair.mended())) {
          expected = finding.mended(expected);
        }
      }
      assertThat(off(mended, expected)).as(pair.name()).isZero();
    }
  }

  private static List<Finding> wrongIn(RawSeries series) {
    return INSPECTION.inHindsight(series).stream()
        .filter(finding -> finding.severity() == Severity.WRONG)
        .toList();
  }

  private static long off(RawSeries mended, RawSeries expected) {
    Map<LocalDate, RawRow> right = new HashMap<>();
    expected.rows().forEach(row -> right.put(row.date(), row));
    return mended.rows().stream()
        .filter(row -> MendedPair.isOff(row, right.getOrDefault(row.date(), MendedPair.NOTHING)))
        .count();
  }
}
