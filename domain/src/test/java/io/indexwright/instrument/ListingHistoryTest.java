package io.indexwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingHistoryTest {
  private static final LocalDate DAY = LocalDate.parse("2022-06-09");
  private static final Instant FIRST = Instant.parse("2022-06-01T08:00:00Z");
  private static final Instant LATER = FIRST.plusSeconds(60);
  private static final Listing FB = listing("a", "FB");
  private static final Listing META = listing("a", "META");
  private static final Listing OTHER = listing("b", "FB");

  @Test
  void knowsWhatWasTold_fromThenOn() {
    ListingHistory history = told(ListingHistory.NONE, FB, FIRST);

    assertThat(history.asKnownAt(FIRST.minusNanos(1)).listings()).isEmpty();
    assertThat(history.asKnownAt(FIRST).listings()).containsExactly(FB);
    assertThat(history.revisions()).containsExactly(new ListingRevision(FB, false, 1, FIRST));
  }

  @Test
  void numbersCorrections_andReadsThemInAnyOrder() {
    ListingHistory history = told(told(ListingHistory.NONE, FB, FIRST), META, LATER);
    ListingRevision first = new ListingRevision(FB, false, 1, FIRST);
    ListingRevision second = new ListingRevision(META, false, 2, LATER);

    assertThat(history.revisions()).containsExactly(first, second);
    assertThat(new ListingHistory(List.of(second, first))).isEqualTo(history);
    assertThat(history.asKnownAt(FIRST).listings()).containsExactly(FB);
    assertThat(history.asKnownAt(LATER).listings()).containsExactly(META);
  }

  @Test
  void hasNothingToAdd_whenToldWhatIsKnown() {
    ListingHistory history = told(ListingHistory.NONE, FB, LATER);

    assertThat(history.telling(List.of(FB), FIRST)).isEmpty();
    assertThat(history.telling(List.of(), FIRST)).isEmpty();
  }

  @Test
  void forgetsWhatNeverWas_andMayBeToldAgain() {
    ListingHistory told = told(ListingHistory.NONE, FB, FIRST);
    ListingHistory withdrawn = told.with(told.withdrawing(List.of(FB), LATER));

    assertThat(withdrawn.asKnownAt(FIRST).listings()).containsExactly(FB);
    assertThat(withdrawn.asKnownAt(LATER).listings()).isEmpty();
    assertThat(withdrawn.withdrawing(List.of(FB), LATER)).isEmpty();
    assertThat(withdrawn.telling(List.of(OTHER), LATER)).hasSize(1);
    assertThat(withdrawn.telling(List.of(FB), LATER))
        .containsExactly(new ListingRevision(FB, false, 3, LATER));
  }

  @Test
  void refusesWhatIsOlderThanWhatItCorrects() {
    ListingHistory history = told(ListingHistory.NONE, FB, LATER);

    assertThatThrownBy(() -> history.telling(List.of(META), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a later revision than " + FIRST + " is known");
    assertThatThrownBy(() -> history.withdrawing(List.of(FB), FIRST))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesWhatContradictsWhatIsKnown_thenOrLater() {
    ListingHistory history = told(ListingHistory.NONE, FB, LATER);

    assertThatThrownBy(() -> history.telling(List.of(OTHER), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("this contradicts what is known at " + LATER);
    assertThatThrownBy(() -> history.telling(List.of(OTHER), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("this contradicts what is known at " + LATER);
    assertThatThrownBy(() -> history.telling(List.of(META, META), LATER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToWithdrawWhatNobodyTold() {
    assertThatThrownBy(() -> ListingHistory.NONE.withdrawing(List.of(FB), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("nobody ever told ");
  }

  @Test
  void refusesARevisionThatHasNoPlace() {
    assertThatThrownBy(() -> new ListingRevision(FB, false, 0, FIRST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ListingRevision(FB, true, 1, FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ListingHistory told(ListingHistory history, Listing told, Instant knownAt) {
    return history.with(history.telling(List.of(told), knownAt));
  }

  private static Listing listing(String instrument, String symbol) {
    return new Listing(new InstrumentId(instrument), "XNAS", symbol, DAY, Optional.empty());
  }
}
