package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.both;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PricesContract {
  private Prices prices;

  abstract Instruments instruments();

  abstract Prices prices();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    prices = prices();
  }

  @Test
  void returnsWhatWasRecorded_onlyOfTheInstrumentsAskedFor() {
    prices.record(
        List.of(close(B, TUESDAY, "7"), close(A, MONDAY, "10"), close(A, TUESDAY, "11")), FIRST);

    assertThat(history(FIRST))
        .isEqualTo(of(close(A, MONDAY, "10"), close(A, TUESDAY, "11"), close(B, TUESDAY, "7")));
    assertThat(prices.history(new TreeSet<>(List.of(A, UNKNOWN)), FIRST))
        .isEqualTo(of(close(A, MONDAY, "10"), close(A, TUESDAY, "11")));
  }

  @Test
  void returnsNothing_whenNothingIsKnown() {
    prices.record(List.of(), FIRST);

    assertThat(history(FIRST)).isEqualTo(of());
    assertThat(prices.history(new TreeSet<>(), FIRST)).isEqualTo(of());
  }

  @Test
  void keepsEveryDigit() {
    List<Close> exact =
        List.of(
            close(A, MONDAY, "9.123456789012345678"),
            close(A, TUESDAY, "0.000000000000000001"),
            close(B, MONDAY, "8"),
            new Close(B, LocalDate.parse("1582-10-10"), Price.of("1", EUR)));

    prices.record(exact, FIRST);

    assertThat(history(FIRST)).isEqualTo(PriceHistory.of(exact));
  }

  @Test
  void knowsNothingBeforeItWasTold() {
    prices.record(List.of(close(A, MONDAY, "10")), FIRST);

    assertThat(history(FIRST.minusNanos(1000))).isEqualTo(of());
    assertThat(history(FIRST)).isEqualTo(of(close(A, MONDAY, "10")));
  }

  @Test
  void keepsBothRevisions_whenACloseIsCorrected() {
    prices.record(List.of(close(A, MONDAY, "10"), close(B, MONDAY, "5")), FIRST);
    prices.record(List.of(close(A, MONDAY, "10.5"), close(B, MONDAY, "5")), LATER);

    assertThat(history(LATER.minusNanos(1000)))
        .isEqualTo(of(close(A, MONDAY, "10"), close(B, MONDAY, "5")));
    assertThat(history(LATER)).isEqualTo(of(close(A, MONDAY, "10.5"), close(B, MONDAY, "5")));
  }

  @Test
  void takesACorrectionBack_asAThirdRevision() {
    prices.record(List.of(close(A, MONDAY, "10")), FIRST);
    prices.record(List.of(close(A, MONDAY, "11")), LATER);
    prices.record(List.of(close(A, MONDAY, "10")), LATER.plusSeconds(1));

    assertThat(history(FIRST)).isEqualTo(of(close(A, MONDAY, "10")));
    assertThat(history(LATER)).isEqualTo(of(close(A, MONDAY, "11")));
    assertThat(history(LATER.plusSeconds(1))).isEqualTo(of(close(A, MONDAY, "10")));
  }

  @Test
  void correctsTheCurrency_notOnlyTheNumber() {
    prices.record(List.of(close(A, MONDAY, "10")), FIRST);
    prices.record(List.of(new Close(A, MONDAY, Price.of("10", EUR))), LATER);

    assertThat(history(LATER)).isEqualTo(of(new Close(A, MONDAY, Price.of("10", EUR))));
  }

  @Test
  void takesTheCorrection_whenItIsKnownAtTheSameInstant() {
    prices.record(List.of(close(A, MONDAY, "10")), FIRST);
    prices.record(List.of(close(A, MONDAY, "11")), FIRST);

    assertThat(history(FIRST)).isEqualTo(of(close(A, MONDAY, "11")));
  }

  @Test
  void changesNothing_whenToldWhatIsKnown() {
    prices.record(List.of(close(A, MONDAY, "10")), FIRST);
    prices.record(List.of(close(A, MONDAY, "10.00")), LATER);
    prices.record(List.of(close(A, MONDAY, "10")), FIRST.minusSeconds(9));

    assertThat(history(FIRST.minusSeconds(9))).isEqualTo(of());
    assertThat(history(LATER)).isEqualTo(of(close(A, MONDAY, "10")));
  }

  @Test
  void recordsNothing_whenACorrectionIsOlderThanWhatItCorrects() {
    prices.record(List.of(close(A, MONDAY, "10")), LATER);

    assertThatThrownBy(
            () -> prices.record(List.of(close(B, MONDAY, "5"), close(A, MONDAY, "11")), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FIRST.toString());

    assertThat(history(LATER)).isEqualTo(of(close(A, MONDAY, "10")));
  }

  @Test
  void recordsNothing_whenAnInstrumentIsNotKnown() {
    assertThatThrownBy(
            () ->
                prices.record(List.of(close(A, MONDAY, "10"), close(UNKNOWN, MONDAY, "1")), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unknown instruments: [c]");

    assertThat(history(FIRST)).isEqualTo(of());
  }

  @Test
  void recordsNothing_whenAnInstrumentHasTwoClosesOnADate() {
    assertThatThrownBy(
            () -> prices.record(List.of(close(A, MONDAY, "10"), close(A, MONDAY, "10")), FIRST))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(history(FIRST)).isEqualTo(of());
  }

  @Test
  void recordsMoreThanFitsIntoOneStatement() {
    List<Close> long40Years =
        IntStream.range(0, 10_500)
            .mapToObj(day -> close(A, MONDAY.minusDays(day), "1" + day))
            .toList();

    prices.record(long40Years, FIRST);

    assertThat(history(FIRST)).isEqualTo(PriceHistory.of(long40Years));
  }

  private PriceHistory history(Instant asKnownAt) {
    return prices.history(both(), asKnownAt);
  }

  private static PriceHistory of(Close... closes) {
    return PriceHistory.of(List.of(closes));
  }
}
