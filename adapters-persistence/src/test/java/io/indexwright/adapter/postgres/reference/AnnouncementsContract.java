package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.DIGITS_34;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static io.indexwright.adapter.postgres.Sample.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AnnouncementsContract {
  static final List<CorporateAction> ONE_OF_EACH_KIND =
      List.of(
          new Distribution.Dividend(number(DIGITS_34)),
          new Distribution.SpecialDividend(number("2.5")),
          new Distribution.ReturnOfCapital(number("3")),
          new Distribution.SpinOff(B, number("1"), number("3"), Optional.of(number("7.25"))),
          new Distribution.SpinOff(B, number("1"), number("3"), Optional.empty()),
          new Recapitalisation.Split(number("2"), number("1")),
          new Recapitalisation.StockDividend(number("1"), number("20")),
          new Recapitalisation.Rights(number("1"), number("4"), number("8.5")),
          new Recapitalisation.TenderBuyBack(number("1000.5"), number("0.25"), number("31")),
          new Recapitalisation.ShareCountChange(new Ratio(number("100"), number("90"))),
          new Recapitalisation.FloatChange(new Ratio(number("0.75"), number("1"))),
          new Exit.CashMerger(number("54.2")),
          new Exit.StockMerger(B, number("0.35"), number("1")),
          new Exit.MixedMerger(B, number("0.35"), number("1"), number("12")),
          new Exit.Delisting(),
          new Exit.Bankruptcy(),
          new Renaming.SymbolChange("ÄÖ '; --"),
          new Renaming.Redenomination(EUR, USD, number("1.1612")));

  private static final CorporateAction SPLIT = new Recapitalisation.Split(number("2"), number("1"));
  private static final CorporateAction PAID = new Distribution.Dividend(number("0.5"));
  private static final CorporateAction PAID_MORE = new Distribution.Dividend(number("0.6"));

  private Announcements announcements;

  abstract Instruments instruments();

  abstract Announcements announcements();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    announcements = announcements();
  }

  @Test
  void returnsWhatWasAnnounced_onlyOfTheInstrumentsAskedFor() {
    announce(FIRST, "2", new Announcement(A, MONDAY, SPLIT));
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announce(FIRST, "3", new Announcement(B, TUESDAY, PAID));

    assertThat(known(FIRST))
        .containsExactly(
            new Announcement(B, TUESDAY, PAID),
            new Announcement(A, MONDAY, PAID),
            new Announcement(A, MONDAY, SPLIT));
    assertThat(announcements.actions(new TreeSet<>(List.of(B, UNKNOWN)), FIRST).announcements())
        .containsExactly(new Announcement(B, TUESDAY, PAID));
    assertThat(announcements.actions(new TreeSet<>(), FIRST).announcements()).isEmpty();
  }

  @Test
  void keepsEveryKind_withEveryDigit() {
    Map<String, Announcement> told = new TreeMap<>();
    for (CorporateAction action : ONE_OF_EACH_KIND) {
      told.put("action " + (char) ('a' + told.size()), new Announcement(A, MONDAY, action));
    }

    announcements.announce(told, FIRST);

    assertThat(known(FIRST).stream().map(Announcement::action)).isEqualTo(ONE_OF_EACH_KIND);
  }

  @Test
  void returnsAStretchOfExDates_fromInclusiveUntilExclusive() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announce(FIRST, "2", new Announcement(A, TUESDAY, PAID));
    announce(FIRST, "3", new Announcement(A, WEDNESDAY, PAID));

    assertThat(dates(MONDAY, WEDNESDAY)).containsExactly(MONDAY, TUESDAY);
    assertThat(dates(LocalDate.MIN, TUESDAY)).containsExactly(MONDAY);
    assertThat(dates(WEDNESDAY, LocalDate.MAX)).containsExactly(WEDNESDAY);
    assertThat(dates(MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void keepsBothRevisions_whenAnAnnouncementIsCorrected() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announce(LATER, "1", new Announcement(A, TUESDAY, PAID_MORE));

    assertThat(known(FIRST.minusNanos(1000))).isEmpty();
    assertThat(known(LATER.minusNanos(1000))).containsExactly(new Announcement(A, MONDAY, PAID));
    assertThat(known(LATER)).containsExactly(new Announcement(A, TUESDAY, PAID_MORE));
    assertThat(announcements.revisions("1"))
        .containsExactly(
            new AnnouncementRevision("1", 1, FIRST, told(A, MONDAY, PAID)),
            new AnnouncementRevision("1", 2, LATER, told(A, TUESDAY, PAID_MORE)));
  }

  @Test
  void leavesTheFirstInstrument_whenACorrectionNamesAnother() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announce(LATER, "1", new Announcement(B, MONDAY, PAID));

    assertThat(announcements.actions(new TreeSet<>(List.of(A)), FIRST).announcements()).hasSize(1);
    assertThat(announcements.actions(new TreeSet<>(List.of(A)), LATER).announcements()).isEmpty();
    assertThat(announcements.actions(new TreeSet<>(List.of(B)), LATER).announcements()).hasSize(1);
  }

  @Test
  void cancels_asAFurtherRevision() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announcements.cancel(new TreeSet<>(List.of("1")), LATER);
    announcements.cancel(new TreeSet<>(List.of("1")), LATER.plusSeconds(1));

    assertThat(known(LATER.minusNanos(1000))).hasSize(1);
    assertThat(known(LATER)).isEmpty();
    assertThat(announcements.revisions("1"))
        .containsExactly(
            new AnnouncementRevision("1", 1, FIRST, told(A, MONDAY, PAID)),
            new AnnouncementRevision("1", 2, LATER, Optional.empty()));
  }

  @Test
  void tellsTheLastRevisionOfEach_andNothingOfNamesThatNobodyTold() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announce(FIRST, "2", new Announcement(B, MONDAY, PAID));
    announcements.cancel(new TreeSet<>(List.of("1")), LATER);

    assertThat(announcements.last(new TreeSet<>(List.of("1", "2", "3"))).values())
        .containsExactly(
            new AnnouncementRevision("1", 2, LATER, Optional.empty()),
            new AnnouncementRevision("2", 1, FIRST, told(B, MONDAY, PAID)));
  }

  @Test
  void announcesAgain_whatWasCancelled() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announcements.cancel(new TreeSet<>(List.of("1")), LATER);
    announce(LATER, "1", new Announcement(A, MONDAY, PAID));

    assertThat(known(LATER)).containsExactly(new Announcement(A, MONDAY, PAID));
    assertThat(announcements.revisions("1")).hasSize(3);
  }

  @Test
  void changesNothing_whenToldWhatIsKnown() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));
    announce(LATER, "1", new Announcement(A, MONDAY, new Distribution.Dividend(number("0.500"))));
    announce(FIRST.minusSeconds(9), "1", new Announcement(A, MONDAY, PAID));

    assertThat(known(FIRST.minusSeconds(9))).isEmpty();
    assertThat(announcements.revisions("1")).hasSize(1);
  }

  @Test
  void recordsNothing_whenACorrectionIsOlderThanWhatItCorrects() {
    announce(LATER, "1", new Announcement(A, MONDAY, PAID));

    assertThatThrownBy(
            () ->
                announcements.announce(
                    Map.of(
                        "0", new Announcement(A, MONDAY, PAID),
                        "1", new Announcement(A, MONDAY, PAID_MORE)),
                    FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FIRST.toString());
    assertThatThrownBy(() -> announcements.cancel(new TreeSet<>(List.of("1")), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FIRST.toString());

    assertThat(known(LATER)).containsExactly(new Announcement(A, MONDAY, PAID));
  }

  @Test
  void recordsNothing_whenAnInstrumentIsNotKnown_norOneThatIsGiven() {
    CorporateAction spinOff =
        new Distribution.SpinOff(UNKNOWN, number("1"), number("1"), Optional.empty());

    assertThatThrownBy(() -> announce(FIRST, "1", new Announcement(UNKNOWN, MONDAY, PAID)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unknown instruments: [c]");
    assertThatThrownBy(() -> announce(FIRST, "1", new Announcement(A, MONDAY, spinOff)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unknown instruments: [c]");

    assertThat(known(FIRST)).isEmpty();
  }

  @Test
  void cancelsNothing_whenOneWasNeverAnnounced() {
    announce(FIRST, "1", new Announcement(A, MONDAY, PAID));

    assertThatThrownBy(() -> announcements.cancel(new TreeSet<>(List.of("1", "2")), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing was announced under [2]");

    assertThat(known(LATER)).hasSize(1);
  }

  @Test
  void recordsNothing_withoutAName() {
    assertThatThrownBy(() -> announce(FIRST, " ", new Announcement(A, MONDAY, PAID)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void announce(Instant knownAt, String name, Announcement announced) {
    announcements.announce(Map.of(name, announced), knownAt);
  }

  private static Optional<Announcement> told(
      InstrumentId instrument, LocalDate exDate, CorporateAction action) {
    return Optional.of(new Announcement(instrument, exDate, action));
  }

  private List<Announcement> known(Instant asKnownAt) {
    return announcements.actions(both(), asKnownAt).announcements();
  }

  private List<LocalDate> dates(LocalDate fromInclusive, LocalDate untilExclusive) {
    return announcements
        .actions(both(), fromInclusive, untilExclusive, FIRST)
        .announcements()
        .stream()
        .map(Announcement::exDate)
        .toList();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
