package io.indexwright.quality.inspection;

import static io.indexwright.quality.RawSeries.Convention.AS_TRADED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a row says by itself, and what the dates say. */
class RowChecksTest {

  @Nested
  class Dated {
    private final TradingCalendar calendar =
        TradingCalendar.of(
            new CalendarId("XTST"), Stream.of(0, 1, 2, 3, 7, 8).map(Rows::day).toList());

    @Test
    void namesEveryStretchOfSessionsWithoutARow() {
      Rows rows = new Rows(Stream.of(0, 3, 8).map(i -> Rows.calm(9).rows().get(i)).toList());

      assertThat(Dates.against(calendar, rows.track(AS_TRADED)))
          .extracting(Finding::kind, Finding::rows)
          .containsExactly(
              tuple(Kind.GAP, new Span(Rows.day(1), Rows.day(2))),
              tuple(Kind.GAP, new Span(Rows.day(7), Rows.day(7))));
    }

    @Test
    void namesRowsOnOtherDays_andSaysNothingBeyondTheCalendar() {
      Rows rows = new Rows(Rows.calm(12).rows().subList(3, 12));

      assertThat(Dates.against(calendar, rows.track(AS_TRADED)))
          .extracting(finding -> finding.rows().first())
          .containsExactly(Rows.day(4), Rows.day(5), Rows.day(6));
    }

    @Test
    void saysNothingOfWeeklyRows() {
      assertThat(Dates.against(calendar, Rows.calm(9).weekly().track(AS_TRADED))).isEmpty();
    }

    @Test
    void proposesToKeepOneOfRowsAlike_andNothingWhereTheyDiffer() {
      List<RawRow> twice = new ArrayList<>(Rows.closes("10", "11", "12").rows());
      twice.add(twice.get(0));
      twice.add(Rows.row(Rows.day(1), Map.of(Column.CLOSE, "11.5")));
      Track track = new Rows(twice).track(AS_TRADED);

      assertThat(Dates.duplicates(track))
          .extracting(Finding::severity, Finding::proposal)
          .containsExactly(
              tuple(Severity.WRONG, Optional.of(new Proposal.Withdrawn(1))),
              tuple(Severity.WRONG, Optional.empty()));
    }
  }

  @Nested
  class Ranged {

    @Test
    void widensTheRange_whenTheCloseIsALittleOutside() {
      Finding found = only(bar("10", "10.5", "9.8", "10.6"));

      assertThat(found.severity()).isEqualTo(Severity.SUSPICIOUS);
      assertThat(found.proposal())
          .contains(new Proposal.Replaced(Column.HIGH, Optional.of(new BigDecimal("10.6"))));
    }

    @Test
    void isWrong_whenTheHighIsBelowTheLow() {
      assertThat(Ranges.of(bar("10", "9.9", "10.1", "10")))
          .extracting(Finding::kind, Finding::severity)
          .containsOnly(tuple(Kind.RANGE, Severity.WRONG));
    }

    @Test
    void isWrong_whenAPriceIsAFifthOutside() {
      assertThat(only(bar("10", "10.5", "9.8", "13")).severity()).isEqualTo(Severity.WRONG);
    }

    @Test
    void allowsForPricesGivenIn32Bits() {
      assertThat(Ranges.of(bar("10", "10.499999809265137", "9.8", "10.5"))).isEmpty();
    }

    @Test
    void bringsOneColumnIntoTheUnitOfTheOthers() {
      Finding found = only(bar("10", "10.5", "980", "10.2"));

      assertThat(found.kind()).isEqualTo(Kind.COLUMN_UNIT);
      assertThat(found.proposal()).contains(Proposal.Scaled.of(Column.LOW, new BigDecimal("0.01")));
    }

    @Test
    void takesOutWhatCannotBe() {
      Rows rows = Rows.closes("10", "-10", "0").with(0, Column.VOLUME, "-1");

      assertThat(Ranges.of(rows.track(AS_TRADED)))
          .extracting(Finding::kind, Finding::evidence)
          .containsExactly(
              tuple(Kind.IMPOSSIBLE, "VOLUME is -1"),
              tuple(Kind.IMPOSSIBLE, "CLOSE is -10"),
              tuple(Kind.IMPOSSIBLE, "CLOSE is 0"));
    }

    @Test
    void missesACloseAlways_andAnAdjustedCloseWhereOthersHaveOne() {
      List<RawRow> rows = new ArrayList<>(Rows.closes("10", "11").adjusted(2, "1").rows());
      rows.add(Rows.row(Rows.day(2), Map.of(Column.CLOSE, "12")));
      rows.add(Rows.row(Rows.day(3), Map.of(Column.VOLUME, "7")));

      assertThat(Ranges.of(new Rows(rows).track(AS_TRADED)))
          .extracting(Finding::kind)
          .containsExactly(Kind.NO_ADJUSTED_CLOSE, Kind.NO_CLOSE);
    }

    private Finding only(Track track) {
      List<Finding> found = Ranges.of(track);
      assertThat(found).hasSize(1);
      return found.get(0);
    }

    private Track bar(String open, String high, String low, String close) {
      return Rows.closes(close)
          .with(0, Column.OPEN, open)
          .with(0, Column.HIGH, high)
          .with(0, Column.LOW, low)
          .track(AS_TRADED);
    }
  }

  @Nested
  class Stale {

    @Test
    void isANote_whenNothingTraded() {
      assertThat(StaleRuns.of(Rows.closes("9", "10", "10", "10", "10", "10").track(AS_TRADED)))
          .extracting(Finding::rows, Finding::severity)
          .containsExactly(tuple(new Span(Rows.day(2), Rows.day(5)), Severity.INFO));
    }

    @Test
    void isWrong_whenTheSameVolumeTradesAgainAndAgain() {
      Rows rows = Rows.closes("10", "10", "10", "10", "10", "11").everywhere(Column.VOLUME, "7");

      assertThat(StaleRuns.of(rows.track(AS_TRADED)))
          .extracting(Finding::severity)
          .containsExactly(Severity.WRONG);
    }

    @Test
    void isNothing_whenVolumesDiffer() {
      Rows rows = Rows.closes("10", "10", "10", "10", "10").everywhere(Column.VOLUME, "7");

      assertThat(StaleRuns.of(rows.with(2, Column.VOLUME, "8").track(AS_TRADED))).isEmpty();
    }
  }

  @Test
  void findsNothing_whereThereIsNothing() {
    Inspection inspection = new Inspection(Thresholds.USUAL, Optional.empty());
    RawSeries empty = new RawSeries(List.of(), AS_TRADED);
    RawSeries one = Rows.closes("10").series(AS_TRADED);

    assertThat(inspection.inHindsight(empty)).isEmpty();
    assertThat(inspection.inHindsight(one)).isEmpty();
    assertThat(inspection.trailing(one)).isEmpty();
  }
}
