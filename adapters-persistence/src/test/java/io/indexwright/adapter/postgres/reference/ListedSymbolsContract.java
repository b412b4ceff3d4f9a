package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.ListedSymbols;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ListedSymbolsContract {
  private static final Listing FB = listing(A, "FB", MONDAY);
  private static final Listing META = listing(A, "META", WEDNESDAY);
  private static final Listing IN_LONDON =
      new Listing(A, "XLON", "0QZI", MONDAY, Optional.of(TUESDAY));

  private ListedSymbols symbols;

  abstract Instruments instruments();

  abstract ListedSymbols symbols();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    symbols = symbols();
  }

  @Test
  void returnsWhatWasRecorded_onlyOfTheMarketsAskedFor() {
    symbols.record(List.of(FB, IN_LONDON), FIRST);

    assertThat(known(FIRST)).containsExactly(IN_LONDON, FB);
    assertThat(symbols.of(new TreeSet<>(List.of("XLON", "XTKS")), FIRST).listings())
        .containsExactly(IN_LONDON);
    assertThat(symbols.of(new TreeSet<>(), FIRST).listings()).isEmpty();
  }

  @Test
  void findsWhatASymbolMeant_onEveryDate() {
    symbols.record(List.of(FB), FIRST);
    symbols.record(List.of(FB.endingOn(WEDNESDAY), META, listing(B, "FB", WEDNESDAY)), LATER);

    assertThat(meaning("FB", TUESDAY, LATER)).contains(A);
    assertThat(meaning("FB", WEDNESDAY, LATER)).contains(B);
    assertThat(meaning("META", WEDNESDAY, LATER)).contains(A);
    assertThat(meaning("META", TUESDAY, LATER)).isEmpty();
    assertThat(meaning("FB", WEDNESDAY, FIRST)).contains(A);
    assertThat(meaning("FB", WEDNESDAY, FIRST.minusNanos(1000))).isEmpty();
  }

  @Test
  void keepsBothRevisions_whenASymbolIsCorrected() {
    symbols.record(List.of(FB), FIRST);
    symbols.record(List.of(listing(A, "FBX", MONDAY)), LATER);
    symbols.record(List.of(FB), LATER.plusSeconds(1));

    assertThat(known(FIRST)).containsExactly(FB);
    assertThat(known(LATER)).containsExactly(listing(A, "FBX", MONDAY));
    assertThat(known(LATER.plusSeconds(1))).containsExactly(FB);
  }

  @Test
  void withdraws_whatNeverWas() {
    symbols.record(List.of(FB, IN_LONDON), FIRST);
    symbols.withdraw(List.of(FB), LATER);
    symbols.withdraw(List.of(FB), LATER.plusSeconds(1));

    assertThat(known(LATER.minusNanos(1000))).containsExactly(IN_LONDON, FB);
    assertThat(known(LATER)).containsExactly(IN_LONDON);

    symbols.record(List.of(FB), LATER);
    assertThat(known(LATER)).containsExactly(IN_LONDON, FB);
  }

  @Test
  void withdrawsNothing_whenOneWasNeverTold() {
    symbols.record(List.of(FB), FIRST);

    assertThatThrownBy(() -> symbols.withdraw(List.of(FB, IN_LONDON), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody ever told");

    assertThat(known(LATER)).containsExactly(FB);
  }

  @Test
  void changesNothing_whenToldWhatIsKnown() {
    symbols.record(List.of(FB), FIRST);
    symbols.record(List.of(FB), LATER);
    symbols.record(List.of(FB), FIRST.minusSeconds(9));
    symbols.record(List.of(), FIRST);
    symbols.record(List.of(listing(A, "FBX", MONDAY)), FIRST);

    assertThat(known(FIRST.minusSeconds(9))).isEmpty();
    assertThat(known(FIRST)).containsExactly(listing(A, "FBX", MONDAY));
  }

  @Test
  void recordsNothing_whenACorrectionIsOlderThanWhatItCorrects() {
    symbols.record(List.of(FB), LATER);

    assertThatThrownBy(() -> symbols.record(List.of(FB.endingOn(TUESDAY), IN_LONDON), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FIRST.toString());
    assertThatThrownBy(() -> symbols.withdraw(List.of(FB), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FIRST.toString());

    assertThat(known(LATER)).containsExactly(FB);
  }

  @Test
  void recordsNothing_whenASymbolWouldMeanTwoInstruments() {
    symbols.record(List.of(FB), FIRST);

    assertThatThrownBy(() -> symbols.record(List.of(IN_LONDON, listing(B, "FB", TUESDAY)), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("this contradicts what is known at " + LATER);

    assertThat(known(LATER)).containsExactly(FB);
  }

  @Test
  void recordsNothing_whenItWouldContradictWhatIsKnownLater() {
    symbols.record(List.of(FB), LATER);

    assertThatThrownBy(() -> symbols.record(List.of(listing(B, "FB", TUESDAY)), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("this contradicts what is known at " + LATER);

    assertThat(known(LATER)).containsExactly(FB);
  }

  @Test
  void recordsNothing_whenToldContradictions() {
    assertThatThrownBy(() -> symbols.record(List.of(FB, listing(B, "FB", TUESDAY)), FIRST))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(known(FIRST)).isEmpty();
  }

  @Test
  void recordsNothing_whenAnInstrumentIsNotKnown() {
    assertThatThrownBy(() -> symbols.record(List.of(FB, listing(UNKNOWN, "C", MONDAY)), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unknown instruments: [c]");

    assertThat(known(FIRST)).isEmpty();
  }

  @Test
  void tellsTheListingsOfOneInstrument_asTheyWereKnown() {
    symbols.record(List.of(FB, IN_LONDON, listing(B, "BB", MONDAY)), FIRST);
    symbols.withdraw(List.of(IN_LONDON), LATER);

    assertThat(symbols.of(A, FIRST).listings()).containsExactlyInAnyOrder(FB, IN_LONDON);
    assertThat(symbols.of(A, LATER).listings()).containsExactly(FB);
    assertThat(symbols.of(Sample.UNKNOWN, LATER).listings()).isEmpty();
  }

  @Test
  void tellsTheListingsUnderASymbol_unlessItWasCorrected() {
    Listing corrected = listing(A, "FBK", MONDAY);
    symbols.record(List.of(FB), FIRST);
    symbols.record(List.of(corrected), LATER);

    assertThat(symbols.under("FB", FIRST).listings()).containsExactly(FB);
    assertThat(symbols.under("FB", LATER).listings()).isEmpty();
    assertThat(symbols.under("FBK", LATER).listings()).containsExactly(corrected);
    assertThat(symbols.under("fbk", LATER).listings()).isEmpty();
  }

  private List<Listing> known(Instant asKnownAt) {
    return symbols.of(new TreeSet<>(List.of("XLON", "XNAS")), asKnownAt).listings();
  }

  private Optional<InstrumentId> meaning(String symbol, LocalDate date, Instant asKnownAt) {
    return symbols.of(new TreeSet<>(List.of("XNAS")), asKnownAt).instrument("XNAS", symbol, date);
  }

  private static Listing listing(InstrumentId instrument, String symbol, LocalDate from) {
    return new Listing(instrument, "XNAS", symbol, from, Optional.empty());
  }
}
