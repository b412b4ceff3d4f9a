package io.indexwright.application.refresh;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.FRIDAY;
import static io.indexwright.application.House.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.indexwright.application.House;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.refresh.Refreshed.Result;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.market.Close;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Splits, dividends, and what an inspection makes of them. */
class RefreshActionsTest extends RefreshBench {
  private static final RefreshPace ACTIONS =
      new RefreshPace(
          Scope.ACTIONS, 1, 1, Duration.ofDays(7), PACE.history(), PACE.look(), PACE.lease());
  private static final Split TWO_FOR_ONE = new Split(new BigDecimal("2"), BigDecimal.ONE);
  private static final Dividend PAID = new Dividend(new BigDecimal("0.10"));

  @Test
  void takesBarsAndActions() {
    source.says(A, bar(A, TUESDAY, "6"));
    source.splits(A, TUESDAY, TWO_FOR_ONE);
    source.pays(A, MONDAY, PAID);

    Refreshed done = only();

    assertThat(done.result()).isEqualTo(Result.CREATED);
    assertThat(done.actions()).contains(new ActionsTaken(2, 0));
    assertThat(known())
        .containsExactly(
            new Announcement(A, MONDAY, PAID), new Announcement(A, TUESDAY, TWO_FOR_ONE));
  }

  @Test
  void changesNothing_whenTheSameIsSaidAgain() {
    source.pays(A, MONDAY, PAID, PAID);
    only();

    Refreshed again = only();

    assertThat(again.result()).isEqualTo(Result.UNCHANGED);
    assertThat(again.actions()).contains(new ActionsTaken(0, 0));
    assertThat(known()).containsExactly(new Announcement(A, MONDAY, PAID));
  }

  @Test
  void revisesAnAmount_underItsName() {
    source.pays(A, MONDAY, PAID);
    only();
    source.pays(A, MONDAY, new Dividend(new BigDecimal("0.12")));

    assertThat(only().result()).isEqualTo(Result.REVISED);
    assertThat(house.announcements.revisions("scripted/A/2026-01-05/dividend/1")).hasSize(2);
  }

  @Test
  void cancelsWhatIsNotToldAnyMore_asWhenAnExDateMoves() {
    source.pays(A, MONDAY, PAID);
    only();
    source.pays(A, TUESDAY, PAID);

    assertThat(only().actions()).contains(new ActionsTaken(1, 1));
    assertThat(known()).containsExactly(new Announcement(A, TUESDAY, PAID));
  }

  @Test
  void cancelsNothing_whenARowCouldNotBeRead() {
    source.pays(A, MONDAY, PAID);
    only();
    source.setsADividendApart(A);

    assertThat(only().result()).isEqualTo(Result.QUARANTINED);
    assertThat(known()).containsExactly(new Announcement(A, MONDAY, PAID));
  }

  @Test
  void cancelsNothing_thatAnotherSourceTold() {
    house.announcements.announce(Map.of("by hand", new Announcement(A, MONDAY, PAID)), House.NOW);

    assertThat(only().result()).isEqualTo(Result.UNCHANGED);
    assertThat(known()).containsExactly(new Announcement(A, MONDAY, PAID));
  }

  @Test
  void takesNoBars_whenTheActionsAreMissing() {
    source.says(A, bar(A, TUESDAY, "6"));
    source.failsOnSplits(A, Failure.EXHAUSTED);

    Refreshed done = only();

    assertThat(done.failed().orElseThrow().failure()).isEqualTo(Failure.EXHAUSTED);
    assertThat(house.prices.of(A, TUESDAY, TUESDAY.plusDays(1), EVENING)).isEmpty();
  }

  @Test
  void takesBarsAlone_whenThePlanDoesNotCoverActions() {
    source.says(A, bar(A, TUESDAY, "12"));
    source.failsOnSplits(A, Failure.FORBIDDEN);

    Refreshed done = only();

    assertThat(done.result()).isEqualTo(Result.CREATED);
    assertThat(done.actions()).isEmpty();
  }

  @Test
  void asksForAdjustedBars_whereThereWasAnEvent_orOfAllIfToldTo() {
    done(ACTIONS);
    assertThat(source.asked()).noneMatch(question -> question.startsWith("adjusted"));

    source.pays(A, MONDAY, PAID);
    done(ACTIONS);
    assertThat(adjustedAsked()).containsExactly("adjusted A");

    done(PACE.asking(Scope.CROSS_CHECKED));
    assertThat(adjustedAsked()).containsExactly("adjusted A", "adjusted A", "adjusted B");
  }

  @Test
  void findsASplitThatNobodyTold_proposesIt_andChangesNothing() {
    history(FRIDAY.minusDays(4));
    source.says(
        A,
        bar(A, FRIDAY.minusDays(3), "5"),
        bar(A, FRIDAY.minusDays(2), "5.2"),
        bar(A, FRIDAY, "5"),
        bar(A, MONDAY, "5.2"),
        bar(A, TUESDAY, "5"));

    Refreshed done = only();

    assertThat(done.findings()).isPositive();
    assertThat(findings.of(A, EVENING))
        .extracting(Finding::kind, Finding::severity, Finding::proposal)
        .contains(
            tuple(
                Kind.MISSING_SPLIT,
                Severity.SUSPICIOUS,
                Optional.of(
                    new Proposal.Replaced(Column.SPLIT, Optional.of(new BigDecimal("2"))))));
    assertThat(known()).isEmpty();
    assertThat(only().findings()).isZero();
  }

  @Test
  void findsNothing_whereTheSplitWasTold() {
    history(FRIDAY);
    source.says(A, bar(A, MONDAY, "5"), bar(A, TUESDAY, "5.1"));
    source.splits(A, MONDAY, TWO_FOR_ONE);

    only();

    assertThat(findings.of(A, EVENING))
        .extracting(Finding::kind)
        .doesNotContain(Kind.MISSING_SPLIT, Kind.WRONG_SPLIT, Kind.OUTLIER);
  }

  @Test
  void comparesWithAdjustedBars() {
    history(FRIDAY);
    source.says(A, bar(A, MONDAY, "10.1"), bar(A, TUESDAY, "10"));
    source.pays(A, MONDAY, PAID);
    source.saysAdjusted(
        A,
        bar(A, FRIDAY.minusDays(1), "10.4"),
        bar(A, FRIDAY, "10.0001"),
        bar(A, MONDAY, "10.1"),
        bar(A, TUESDAY, "10"));

    only();

    assertThat(findings.of(A, EVENING))
        .filteredOn(finding -> finding.kind() == Kind.UNADJUSTED)
        .isNotEmpty();
  }

  /** Forty closes of weekdays that move by four in a hundred each, up to 10 on the last. */
  private void history(LocalDate last) {
    List<Close> closes = new ArrayList<>();
    LocalDate date = last;
    while (closes.size() < 40) {
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        closes.add(House.close(A, date, closes.size() % 2 == 0 ? "10" : "10.4"));
      }
      date = date.minusDays(1);
    }
    house.prices.record(closes, House.NOW);
  }

  private Refreshed only() {
    return done(ACTIONS, TICKER_A).get(0);
  }

  private List<Announcement> known() {
    CorporateActions all = house.announcements.actions(new TreeSet<>(List.of(A)), EVENING);
    return all.announcements();
  }

  private List<String> adjustedAsked() {
    return source.asked().stream()
        .filter(question -> question.startsWith("adjusted"))
        .map(question -> question.substring(0, "adjusted A".length()))
        .toList();
  }
}
