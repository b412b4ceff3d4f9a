package io.indexwright.quality.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.quality.Finding;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import io.indexwright.soak.Soak;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    Tally tally = tally(defect, finding -> finding.kind() == defect.kind());

    assertThat(tally.noted(defect + " as " + defect.kind()).recall()).isGreaterThanOrEqualTo(0.95);
  }

  /** Somebody should look at everything above a note. */
  @Test
  void flagsTheRowsPlanted_andFewOthers() {
    Tally all =
        Stream.of(Defect.values())
            .map(defect -> tally(defect, finding -> finding.severity() != Severity.INFO))
            .reduce(Tally.NONE, Tally::plus)
            .noted("all");

    assertThat(all.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.precision()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsNothingWrong_whereNothingIs() {
    Tally wrong = Tally.NONE;
    Tally suspicious = Tally.NONE;
    for (RawSeries series :
        LongStream.rangeClosed(1, SEEDS).boxed().flatMap(PlantedDefectsTest::clean).toList()) {
      List<Finding> found = INSPECTION.inHindsight(series);
      wrong = wrong.and(series, List.of(), of(Severity.WRONG, found));
      suspicious = suspicious.and(series, List.of(), of(Severity.SUSPICIOUS, found));
    }

    assertThat(wrong.noted("clean, wrong").flagged()).isZero();
    assertThat(suspicious.noted("clean, suspicious").flagged()).isLessThanOrEqualTo(SEEDS);
  }

  private static List<Finding> of(Severity severity, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
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

  private static Tally tally(Defect defect, Predicate<Finding> counts) {
    Tally tally = Tally.NONE;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Planting rows = defect.planted(seed);
      List<Finding> found = INSPECTION.inHindsight(rows.series()).stream().filter(counts).toList();
      tally = tally.and(rows.series(), rows.dates(), found);
    }
    return tally;
  }
}
