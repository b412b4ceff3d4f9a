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
  private static final Inspection INSPECTION =
      new Inspection(Thresholds.USUAL, Optional.empty());

  /** The one series that has rows in pence among rows in pounds after it was mended as before. */
  private static final String MENDED_IN_PART = "NVT-L-1d-bad-div";

  @Test
  void findsBadRowsAndNoOthers() throws IOException {
    List<MendedPair> pairs = MendedPair.all();
    long found = 0;
    long flagged = 0;
    long bad = 0;
    for (MendedPair pair : pairs) {
      Set<LocalDate> dates = pair.badDates();
      bad += dates.size();
      found += count(wrongIn(pair.bad()), pair.bad(), dates);
      flagged += count(wrongIn(pair.bad()), pair.bad(), Set.of());
      flagged += count(wrongIn(pair.mended()), pair.mended(), Set.of());
    }

    assertThat(pairs).hasSize(12);
    assertThat(found).isGreaterThanOrEqualTo(percent(95, bad));
    assertThat(found).isGreaterThanOrEqualTo(percent(95, flagged));
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

  /** Rows under a finding, of certain dates or, if none is named, of any. */
  private static long count(List<Finding> findings, RawSeries series, Set<LocalDate> dates) {
    return series.rows().stream()
        .map(RawRow::date)
        .filter(date -> dates.isEmpty() || dates.contains(date))
        .filter(date -> findings.stream().anyMatch(finding -> finding.covers(date)))
        .count();
  }

  private static long off(RawSeries mended, RawSeries expected) {
    Map<LocalDate, RawRow> right = new HashMap<>();
    expected.rows().forEach(row -> right.put(row.date(), row));
    return mended.rows().stream()
        .filter(row -> MendedPair.isOff(row, right.get(row.date())))
        .count();
  }

  private static long percent(long percent, long of) {
    return (of * percent + 99) / 100;
  }
}
