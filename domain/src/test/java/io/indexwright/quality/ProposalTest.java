package io.indexwright.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.Span;
import io.indexwright.quality.RawSeries.Convention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProposalTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 1, 2);
  private static final Span ON_MONDAY = new Span(MONDAY, MONDAY);
  private static final RawSeries SERIES =
      new RawSeries(
          List.of(row(TUESDAY, "11"), row(MONDAY, "10"), row(MONDAY, "12")), Convention.AS_TRADED);

  @Test
  void sortsRows_andKeepsThoseOfADateInTheOrderGiven() {
    assertThat(SERIES.rows())
        .containsExactly(row(MONDAY, "10"), row(MONDAY, "12"), row(TUESDAY, "11"));
  }

  @Test
  void scalesExactly_andOnlyTheRowsInQuestion() {
    Proposal proposal = Proposal.Scaled.of(Column.CLOSE, new BigDecimal("0.01"));

    assertThat(proposal.appliedTo(SERIES, ON_MONDAY).rows())
        .containsExactly(row(MONDAY, "0.1"), row(MONDAY, "0.12"), row(TUESDAY, "11"));
  }

  @Test
  void replacesAValue_orTakesItOut() {
    Proposal other = new Proposal.Replaced(Column.CLOSE, Optional.of(new BigDecimal("9.50")));
    Proposal none = new Proposal.Replaced(Column.CLOSE, Optional.empty());

    assertThat(other.appliedTo(SERIES, ON_MONDAY).rows().get(1)).isEqualTo(row(MONDAY, "9.5"));
    assertThat(none.appliedTo(SERIES, ON_MONDAY).rows().get(1).get(Column.CLOSE)).isEmpty();
  }

  @Test
  void withdrawsAllRowsOfADate_orAllButTheFirst() {
    assertThat(new Proposal.Withdrawn(0).appliedTo(SERIES, ON_MONDAY).rows())
        .containsExactly(row(TUESDAY, "11"));
    assertThat(new Proposal.Withdrawn(1).appliedTo(SERIES, ON_MONDAY).rows())
        .containsExactly(row(MONDAY, "10"), row(TUESDAY, "11"));
  }

  @Test
  void movesAValueToAnotherDate() {
    Proposal moved = new Proposal.Moved(Column.SPLIT, new BigDecimal("2"), TUESDAY);

    List<RawRow> rows = moved.appliedTo(SERIES, ON_MONDAY).rows();

    assertThat(rows.get(0).get(Column.SPLIT)).isEmpty();
    assertThat(rows.get(2).get(Column.SPLIT)).contains(new BigDecimal("2"));
  }

  @Test
  void foldsToItsOwnKind() {
    assertThat(
            List.of(
                Proposal.Scaled.of(Column.CLOSE, BigDecimal.TEN),
                new Proposal.Replaced(Column.CLOSE, Optional.empty()),
                new Proposal.Withdrawn(0),
                new Proposal.Moved(Column.SPLIT, BigDecimal.TEN, TUESDAY)))
        .extracting(proposal -> proposal.<String>fold(s -> "S", r -> "R", w -> "W", m -> "M"))
        .containsExactly("S", "R", "W", "M");
  }

  @Test
  void refusesAFactorOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proposal.Scaled.of(Column.CLOSE, BigDecimal.ZERO));
  }

  @Test
  void leavesASeriesAsItIs_whenAFindingProposesNothing() {
    Finding finding =
        new Finding(ON_MONDAY, Kind.GAP, Severity.SUSPICIOUS, "1 session", Optional.empty());

    assertThat(finding.mended(SERIES)).isEqualTo(SERIES);
    assertThat(finding.covers(MONDAY)).isTrue();
    assertThat(finding.covers(TUESDAY)).isFalse();
  }

  @Test
  void refusesThresholdsThatFindNothingOrEverything() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Thresholds(10, 20, 10, 0.005, 5, 50, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(60, 20, 10, 0, 5, 50, 10));
  }

  private static RawRow row(LocalDate date, String close) {
    return new RawRow(date, new TreeMap<>(Map.of(Column.CLOSE, new BigDecimal(close))));
  }
}
