package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.List;
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

  private List<Instrument> found(InstrumentId... ids) {
    return List.copyOf(instruments.find(new TreeSet<>(List.of(ids))).values());
  }
}
