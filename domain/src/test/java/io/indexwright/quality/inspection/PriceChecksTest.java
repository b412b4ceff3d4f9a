package io.indexwright.quality.inspection;

import static io.indexwright.quality.RawSeries.Convention.AS_TRADED;
import static io.indexwright.quality.RawSeries.Convention.RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.indexwright.calendar.Span;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What prices say of each other; the closes about a defect scatter by three in a hundred. */
class PriceChecksTest {

  @Nested
  class Outlying {

    @Test
    void isAnOutlier_whenTenScattersAway() {
      Track track = Rows.calm(40).times(30, 40, "1.2").track(AS_TRADED);

      assertThat(Outliers.trailing(track))
          .extracting(Finding::rows, Finding::severity)
          .containsExactly(tuple(on(30), Severity.SUSPICIOUS));
    }

    @Test
    void saysNothing_whenTooLittleIsKnownBefore() {
      assertThat(Outliers.trailing(Rows.calm(40).times(10, 40, "1.2").track(AS_TRADED))).isEmpty();
    }

    @Test
    void allowsForTheTick() {
      Rows ticks =
          Rows.closes(Rows.calm(24).rows().stream().map(row -> "2").toArray(String[]::new));

      assertThat(Outliers.trailing(ticks.times(23, 24, "1.5").track(AS_TRADED))).isEmpty();
    }

    @Test
    void isASpike_whenTheNextRowComesBack() {
      assertThat(Outliers.spikes(Rows.calm(40).times(30, 31, "1.5").track(AS_TRADED)))
          .extracting(Finding::rows, Finding::proposal)
          .containsExactly(tuple(on(30), Optional.of(new Proposal.Withdrawn(0))));
    }

    @Test
    void isNoSpike_whenItLeapsOften() {
      Rows bouncing = Rows.calm(40).times(10, 11, "1.5").times(30, 31, "1.5");

      assertThat(Outliers.spikes(bouncing.track(AS_TRADED)))
          .extracting(Finding::rows)
          .containsExactly(on(10));
    }
  }

  @Nested
  class Traded {

    @Test
    void isAnomalous_whenAHundredTimesTheUsual() {
      Rows rows = Rows.calm(40).everywhere(Column.VOLUME, "1000").with(30, Column.VOLUME, "100000");

      assertThat(Volumes.of(rows.track(AS_TRADED)))
          .extracting(Finding::rows)
          .containsExactly(on(30));
    }

    @Test
    void doesNotCountDaysWithoutTrade() {
      Rows rows = Rows.calm(40).everywhere(Column.VOLUME, "1000").with(30, Column.VOLUME, "0");

      assertThat(Volumes.of(rows.track(AS_TRADED))).isEmpty();
    }
  }

  @Nested
  class InUnits {

    @Test
    void bringsTheFewToTheUnitOfTheMany() {
      Track track = Rows.calm(40).times(30, 33, "0.01").track(AS_TRADED);

      assertThat(Units.of(track))
          .extracting(Finding::rows, Finding::proposal)
          .containsExactly(
              tuple(
                  new Span(Rows.day(30), Rows.day(32)),
                  Optional.of(Proposal.Scaled.of(Column.CLOSE, new BigDecimal("100")))));
    }

    @Test
    void believesTheRowsThatTraded_evenIfTheyAreFew() {
      Rows rows = Rows.calm(10).times(0, 8, "0.001").with(9, Column.VOLUME, "1");

      assertThat(Units.of(rows.track(AS_TRADED)))
          .extracting(Finding::rows)
          .containsExactly(new Span(Rows.day(0), Rows.day(7)));
    }

    @Test
    void leavesASplitOfAHundredAlone() {
      Rows rows = Rows.calm(40).times(30, 40, "0.01").with(30, Column.SPLIT, "100");

      assertThat(Units.of(rows.track(AS_TRADED))).isEmpty();
    }

    @Test
    void leavesColumnsAloneThatAreInTheRightUnit() {
      Rows rows = Rows.calm(40).everywhere(Column.OPEN, "101").times(30, 31, "100");

      assertThat(Units.of(rows.track(AS_TRADED)).get(0).proposal())
          .contains(Proposal.Scaled.of(Column.CLOSE, new BigDecimal("0.01")));
    }
  }

  @Nested
  class Rated {

    @Test
    void turnsTheFewTheWayOfTheMany() {
      Rows rows = Rows.calm(40).with(30, Column.CLOSE, "0.01");

      assertThat(Inversions.of(rows.track(RATE)))
          .extracting(Finding::rows, Finding::proposal)
          .containsExactly(
              tuple(
                  on(30),
                  Optional.of(
                      new Proposal.Replaced(Column.CLOSE, Optional.of(new BigDecimal("100"))))));
    }

    @Test
    void turnsTheFirstRows_whenTheyAreTheFew() {
      Rows rows = Rows.calm(40).with(0, Column.CLOSE, "0.01").with(1, Column.CLOSE, "0.0101");

      assertThat(Inversions.of(rows.track(RATE)))
          .extracting(Finding::rows)
          .containsExactly(on(0), on(1));
    }
  }

  private static Span on(int day) {
    return new Span(Rows.day(day), Rows.day(day));
  }
}
