package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class InstrumentsContract {
  private Instruments instruments;

  abstract Instruments instruments();

  @BeforeEach
  void open() {
    instruments = instruments();
  }

  @Test
  void findsWhatWasAdded_inInstrumentOrder() {
    instruments.add(Sample.INSTRUMENTS);

    assertThat(found(A, UNKNOWN, B))
        .containsExactly(new Instrument(B, "Beta", USD), new Instrument(A, "Alpha", USD));
  }

  @Test
  void findsNothing_whenNothingIsAskedFor() {
    instruments.add(Sample.INSTRUMENTS);

    assertThat(found()).isEmpty();
  }

  @Test
  void addsNothing_whenGivenNothing() {
    instruments.add(List.of());

    assertThat(found(A)).isEmpty();
  }

  @Test
  void keepsEveryCharacterOfAName() {
    Instrument named = new Instrument(A, "Société \"Ünïcode\" <&> 😀 \t'); --", EUR);

    instruments.add(List.of(named));

    assertThat(found(A)).containsExactly(named);
  }

  @Test
  void bringsANameUpToDate_whenTheInstrumentIsKnown() {
    instruments.add(Sample.INSTRUMENTS);

    instruments.add(List.of(new Instrument(A, "Alphabet", USD)));

    assertThat(found(A, B))
        .containsExactly(new Instrument(B, "Beta", USD), new Instrument(A, "Alphabet", USD));
  }

  @Test
  void takesTheLastName_whenToldTwiceAtOnce() {
    instruments.add(List.of(new Instrument(A, "Old", USD), new Instrument(A, "New", USD)));

    assertThat(found(A)).containsExactly(new Instrument(A, "New", USD));
  }

  @Test
  void addsNothing_whenAKnownInstrumentIsGivenAnotherCurrency() {
    instruments.add(List.of(new Instrument(A, "Alpha", USD)));

    assertThatThrownBy(
            () ->
                instruments.add(
                    List.of(new Instrument(B, "Beta", USD), new Instrument(A, "Alpha", EUR))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a cannot be priced in ");

    assertThat(found(A, B)).containsExactly(new Instrument(A, "Alpha", USD));
  }

  @Test
  void addsNothing_whenOneInstrumentIsGivenTwoCurrenciesAtOnce() {
    assertThatThrownBy(
            () ->
                instruments.add(
                    List.of(new Instrument(A, "Alpha", USD), new Instrument(A, "Alpha", EUR))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(found(A)).isEmpty();
  }

  @Test
  void tellsAllOfThem_aPageAtATime() {
    instruments.add(Sample.INSTRUMENTS);

    Page<Instrument, InstrumentId> first = instruments.all(PageRequest.first(1));

    assertThat(first.items()).extracting(Instrument::id).containsExactly(B);
    assertThat(first.next()).contains(B);
    assertThat(instruments.all(PageRequest.after(B, 1)))
        .isEqualTo(new Page<>(List.of(new Instrument(A, "Alpha", USD)), Optional.empty()));
  }

  @Test
  void goesOnAfterAnIdThatNobodyHas() {
    instruments.add(Sample.INSTRUMENTS);

    assertThat(instruments.all(PageRequest.after(new InstrumentId("Z"), 9)).items())
        .extracting(Instrument::id)
        .containsExactly(A);
  }

  @Test
  void findsByHowTheNameOrTheIdBegins_whateverItsCase() {
    InstrumentId other = new InstrumentId("ALP");
    instruments.add(Sample.INSTRUMENTS);
    instruments.add(List.of(new Instrument(other, "Ämter", USD)));

    assertThat(searched("alp")).containsExactly(other, A);
    assertThat(searched("ALPHA")).containsExactly(A);
    assertThat(searched("b")).containsExactly(B);
    assertThat(searched("lpha")).isEmpty();
    assertThat(searched("Äm")).containsExactly(other);
    assertThat(searched("äm")).isEmpty();
  }

  @Test
  void takesEveryCharacterOfASearchAsItIs() {
    instruments.add(List.of(new Instrument(A, "100%_sure\\", USD), new Instrument(B, "100x", USD)));

    assertThat(searched("100%_")).containsExactly(A);
    assertThat(searched("100%_sure\\")).containsExactly(A);
  }

  @Test
  void pagesASearch() {
    instruments.add(List.of(new Instrument(A, "Same", USD), new Instrument(B, "Same", USD)));

    Page<Instrument, InstrumentId> first = instruments.search("same", PageRequest.first(1));

    assertThat(first.next()).contains(B);
    assertThat(instruments.search("same", PageRequest.after(B, 1)).items())
        .extracting(Instrument::id)
        .containsExactly(A);
  }

  private List<InstrumentId> searched(String words) {
    return instruments.search(words, PageRequest.first(9)).items().stream()
        .map(Instrument::id)
        .toList();
  }

  private List<Instrument> found(InstrumentId... ids) {
    return List.copyOf(instruments.find(new TreeSet<>(List.of(ids))).values());
  }
}
