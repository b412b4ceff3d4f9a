package io.indexwright.quality.inspection;

import static io.indexwright.quality.RawSeries.Convention.AS_TRADED;
import static io.indexwright.quality.RawSeries.Convention.SPLIT_ADJUSTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.indexwright.calendar.Span;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What prices say of splits, of dividends and of adjusted closes. */
class EventChecksTest {

  @Nested
  class RestatedForSplits {

    @Test
    void scalesARowThatASplitPassedBy() {
      Rows rows = Rows.calm(40).times(27, 28, "4").with(30, Column.SPLIT, "4");

      Finding found = only(SplitTraces.of(rows.track(SPLIT_ADJUSTED)));

      assertThat(found.rows()).isEqualTo(on(27));
      assertThat(found.proposal()).contains(scaled("0.25", "4"));
    }

    @Test
    void scalesAllRowsBeforeAStepOfTheRatio() {
      Rows rows = Rows.calm(40).times(0, 35, "0.2").with(30, Column.SPLIT, "0.2");

      Finding found = only(SplitTraces.of(rows.track(SPLIT_ADJUSTED)));

      assertThat(found.rows()).isEqualTo(new Span(Rows.day(0), Rows.day(34)));
      assertThat(found.proposal()).contains(scaled("5", "0.2"));
    }

    @Test
    void doubtsASingleStepOfASmallRatio() {
      Rows rows = Rows.calm(40).times(0, 30, "1.25").with(30, Column.SPLIT, "1.25");

      assertThat(only(SplitTraces.of(rows.track(SPLIT_ADJUSTED))).severity())
          .isEqualTo(Severity.SUSPICIOUS);
    }

    @Test
    void leavesAMoveNearASplitAlone() {
      Rows rows = Rows.calm(40).times(28, 40, "0.65").with(30, Column.SPLIT, "2");

      assertThat(SplitTraces.of(rows.track(SPLIT_ADJUSTED))).isEmpty();
    }

    private Proposal scaled(String prices, String volume) {
      TreeMap<Column, BigDecimal> factors = new TreeMap<>();
      Column.TRADED.forEach(column -> factors.put(column, new BigDecimal(prices)));
      factors.put(Column.ADJUSTED_CLOSE, new BigDecimal(prices));
      factors.put(Column.VOLUME, new BigDecimal(volume));
      return new Proposal.Scaled(factors);
    }
  }

  @Nested
  class SplitAsTraded {
    private final Rows split = Rows.calm(40).times(30, 40, "0.5");

    @Test
    void isFine_whenPricesStepWithIt_alsoBesideADividend() {
      Rows fine = split.with(30, Column.SPLIT, "2").with(30, Column.DIVIDEND, "1");

      assertThat(TradedSplits.of(fine.track(AS_TRADED))).isEmpty();
    }

    @Test
    void isMissing_whenPricesStepWithoutIt() {
      assertThat(only(TradedSplits.of(split.track(AS_TRADED))))
          .extracting(Finding::kind, Finding::severity, Finding::proposal)
          .containsExactly(Kind.MISSING_SPLIT, Severity.SUSPICIOUS, Optional.of(ratio("2")));
    }

    @Test
    void isMissingForSure_whenTheAdjustedCloseKnowsOfIt() {
      assertThat(only(TradedSplits.of(split.adjusted(30, "0.5").track(AS_TRADED))).severity())
          .isEqualTo(Severity.WRONG);
    }

    @Test
    void isTurnedRound_whenItIsUpsideDown() {
      Finding found = only(TradedSplits.of(split.with(30, Column.SPLIT, "0.5").track(AS_TRADED)));

      assertThat(found.proposal()).contains(ratio("2"));
    }

    @Test
    void isTakenOut_whenPricesGoOn() {
      Rows rows = Rows.calm(40).with(20, Column.SPLIT, "3");

      assertThat(only(TradedSplits.of(rows.track(AS_TRADED))))
          .extracting(Finding::kind, Finding::proposal)
          .containsExactly(
              Kind.WRONG_SPLIT, Optional.of(new Proposal.Replaced(Column.SPLIT, Optional.empty())));
    }

    @Test
    void isMoved_whenPricesStepOnAnotherDate() {
      Finding found = only(TradedSplits.of(split.with(33, Column.SPLIT, "2").track(AS_TRADED)));

      assertThat(found.rows()).isEqualTo(on(33));
      assertThat(found.proposal())
          .contains(new Proposal.Moved(Column.SPLIT, new BigDecimal("2"), Rows.day(30)));
    }

    @Test
    void isInDoubt_whenNoRatioFits() {
      Rows rows = Rows.calm(40).times(30, 40, "0.8").with(30, Column.SPLIT, "4");

      assertThat(only(TradedSplits.of(rows.track(AS_TRADED))))
          .extracting(Finding::severity, Finding::proposal)
          .containsExactly(Severity.SUSPICIOUS, Optional.empty());
    }

    private Proposal ratio(String ratio) {
      return new Proposal.Replaced(Column.SPLIT, Optional.of(new BigDecimal(ratio)));
    }
  }

  @Nested
  class Paid {

    @Test
    void isAHundredthOfItself_whenThePriceDoesNotFall() {
      Rows rows = Rows.calm(40).with(30, Column.DIVIDEND, "20");

      assertThat(only(Dividends.of(rows.track(AS_TRADED))).proposal())
          .contains(Proposal.Scaled.of(Column.DIVIDEND, new BigDecimal("0.01")));
    }

    @Test
    void isAHundredTimesItself_whenTheOthersSaySo() {
      Rows rows =
          Rows.calm(40)
              .with(10, Column.DIVIDEND, "0.5")
              .with(20, Column.DIVIDEND, "0.6")
              .with(30, Column.DIVIDEND, "0.006");

      Finding found = only(Dividends.of(rows.times(30, 40, "0.98").track(AS_TRADED)));

      assertThat(found.rows()).isEqualTo(on(30));
      assertThat(found.proposal())
          .contains(Proposal.Scaled.of(Column.DIVIDEND, new BigDecimal("100")));
    }

    @Test
    void isAsTheAdjustedCloseSays_whenThatTakesOffAHundredthPart() {
      Rows rows = Rows.calm(40).adjusted(30, "0.98").with(30, Column.DIVIDEND, "204");

      assertThat(only(Dividends.of(rows.track(AS_TRADED))).severity()).isEqualTo(Severity.WRONG);
    }

    @Test
    void isRight_whenThePriceFallsByIt() {
      Rows rows = Rows.calm(40).times(30, 40, "0.8").with(30, Column.DIVIDEND, "20");

      assertThat(Dividends.of(rows.track(AS_TRADED))).isEmpty();
    }

    @Test
    void isRight_whenAWeeklyPriceFallsARowLater() {
      Rows rows = Rows.calm(40).times(31, 40, "0.8").with(30, Column.DIVIDEND, "20");

      assertThat(Dividends.of(rows.weekly().track(AS_TRADED))).isEmpty();
    }

    @Test
    void isInDoubt_whenNothingFits() {
      Rows rows = Rows.calm(40).times(30, 40, "1.3").with(30, Column.DIVIDEND, "40");

      assertThat(only(Dividends.of(rows.track(AS_TRADED))).severity())
          .isEqualTo(Severity.SUSPICIOUS);
    }
  }

  @Nested
  class Adjusted {
    private final Inspection inspection = new Inspection(Thresholds.USUAL, Optional.empty());
    private final Rows paid = Rows.calm(40).times(30, 40, "0.98").with(30, Column.DIVIDEND, "2.02");

    @Test
    void isRight_whenItTakesOffTheDividend() {
      assertThat(wrong(paid.adjusted(30, "0.98"))).isEmpty();
    }

    @Test
    void scalesAllRowsBeforeADividendItForgot() {
      assertThat(wrong(paid.adjusted(0, "1")))
          .extracting(Finding::kind, Finding::rows, Finding::proposal)
          .containsExactly(
              tuple(
                  Kind.UNADJUSTED,
                  new Span(Rows.day(0), Rows.day(29)),
                  Optional.of(Proposal.Scaled.of(Column.ADJUSTED_CLOSE, new BigDecimal("0.98")))));
    }

    @Test
    void scalesAllRowsBefore_whenItTookOffSomethingElse() {
      assertThat(wrong(paid.adjusted(30, "0.9")))
          .extracting(Finding::kind, Finding::rows)
          .containsExactly(tuple(Kind.WRONG_ADJUSTMENT, new Span(Rows.day(0), Rows.day(29))));
    }

    @Test
    void missesTheDividendThatItTookOff() {
      Rows rows = Rows.calm(40).times(30, 40, "0.98").adjusted(30, "0.98");

      assertThat(wrong(rows))
          .extracting(Finding::kind, Finding::proposal)
          .containsExactly(
              tuple(
                  Kind.MISSING_DIVIDEND,
                  Optional.of(
                      new Proposal.Replaced(
                          Column.DIVIDEND, Optional.of(new BigDecimal("2.02"))))));
    }

    @Test
    void scalesARowThatIsOffByItself() {
      Rows rows = Rows.calm(40).adjusted(0, "1").with(20, Column.ADJUSTED_CLOSE, "125");

      assertThat(wrong(rows))
          .extracting(Finding::kind, Finding::rows, Finding::proposal)
          .containsExactly(
              tuple(
                  Kind.WRONG_ADJUSTMENT,
                  on(20),
                  Optional.of(Proposal.Scaled.of(Column.ADJUSTED_CLOSE, new BigDecimal("0.8")))));
    }

    @Test
    void mendsDividendAndAdjustedCloseTogether_whenBothAreInPence() {
      Rows rows = Rows.calm(40).with(30, Column.DIVIDEND, "20.2").adjusted(30, "0.8");
      RawSeries series = rows.series(AS_TRADED);
      for (Finding finding : wrong(rows)) {
        series = finding.mended(series);
      }

      assertThat(wrong(rows))
          .extracting(Finding::kind)
          .containsExactly(Kind.WRONG_ADJUSTMENT, Kind.WRONG_DIVIDEND);
      assertThat(inspection.inHindsight(series)).isEmpty();
    }

    private List<Finding> wrong(Rows rows) {
      return inspection.inHindsight(rows.series(AS_TRADED)).stream()
          .filter(finding -> finding.severity() == Severity.WRONG)
          .toList();
    }
  }

  private static Finding only(List<Finding> found) {
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Span on(int day) {
    return new Span(Rows.day(day), Rows.day(day));
  }
}
