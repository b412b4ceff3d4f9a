package io.indexwright.quality.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.quality.Finding;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import io.indexwright.soak.Soak;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors put into synthetic series are found, rows without one are left alone. */
class PlantedDefectsTest {
  private static final int SEEDS = Soak.isFull() ? 100 : 1;
  private static final Inspection INSPECTION =
      new Inspection(
          Thresholds.USUAL,
          Optional.of(
              TradingCalendar.of(
                  new CalendarId("XTST"), SyntheticSeries.weekdays(SyntheticSeries.ROWS))));

  @ParameterizedTest
  @EnumSource
  void isFoundForWhatItIs(Defect defect) {
    List<Long> missed =
        LongStream.rangeClosed(1, SEEDS)
            .filter(seed -> !isFound(defect, defect.planted(seed)))
            .boxed()
            .toList();

    assertThat(missed).as("seeds").hasSizeLessThanOrEqualTo(SEEDS / 20);
  }

  @Test
  void flagsTheRowsPlanted_andFewOthers() {
    int planted = 0;
    int found = 0;
    int flagged = 0;
    for (Defect defect : Defect.values()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        Defect.Planting rows = defect.planted(seed);
        SortedSet<LocalDate> dates = flagged(rows);
        planted += rows.dates().size();
        flagged += dates.size();
        dates.retainAll(rows.dates());
        found += dates.size();
      }
    }

    assertThat(found * 100L).isGreaterThanOrEqualTo(planted * 95L);
    assertThat(found * 100L).isGreaterThanOrEqualTo(flagged * 95L);
  }

  @Test
  void findsNothingWrong_whereNothingIs() {
    assertThat(
            LongStream.rangeClosed(1, 3L * SEEDS)
                .boxed()
                .flatMap(PlantedDefectsTest::clean)
                .flatMap(series -> INSPECTION.inHindsight(series).stream())
                .filter(finding -> finding.severity() == Severity.WRONG))
        .isEmpty();
  }

  /** What is said of a row on its day is what is said of it ever after. */
  @Test
  void neverLooksAhead_whenTrailing() {
    for (Defect defect : Defect.values()) {
      RawSeries whole = defect.planted(1).series();
      RawSeries start = whole.withRows(whole.rows().subList(0, 200));
      LocalDate end = whole.rows().get(199).date();

      assertThat(until(end, INSPECTION.trailing(start)))
          .as("the first 200 rows of %s", defect)
          .isEqualTo(until(end, INSPECTION.trailing(whole)));
    }
  }

  private static List<Finding> until(LocalDate end, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.rows().last().isBefore(end)).toList();
  }

  private static Stream<RawSeries> clean(long seed) {
    return Stream.of(
        SyntheticSeries.asTraded(seed),
        SyntheticSeries.withDividendAtSplit(seed),
        SyntheticSeries.splitAdjusted(seed),
        SyntheticSeries.rate(seed));
  }

  private static boolean isFound(Defect defect, Defect.Planting rows) {
    return INSPECTION.inHindsight(rows.series()).stream()
        .filter(finding -> finding.kind() == defect.kind())
        .anyMatch(finding -> rows.dates().stream().anyMatch(finding::covers));
  }

  /** Dates that somebody should look at: everything above a note. */
  private static SortedSet<LocalDate> flagged(Defect.Planting rows) {
    List<Finding> findings =
        INSPECTION.inHindsight(rows.series()).stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .toList();
    SortedSet<LocalDate> dates = new TreeSet<>(rows.dates());
    rows.series().rows().stream().map(RawRow::date).forEach(dates::add);
    dates.removeIf(date -> findings.stream().noneMatch(finding -> finding.covers(date)));
    return dates;
  }
}
