package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static io.indexwright.adapter.postgres.Sample.both;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

public abstract class PricesContract {
  private Prices prices;

  protected abstract Instruments instruments();

  protected abstract Prices prices();

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
    prices.record(exact(), FIRST);

    assertThat(history(FIRST)).isEqualTo(PriceHistory.of(exact()));
  }

  /** As long a price and as old a date as the store promises to keep. */
  protected List<Close> exact() {
    return List.of(
        close(A, MONDAY, "9.123456789012345678"),
        close(A, TUESDAY, "0.000000000000000001"),
        close(B, MONDAY, "8"),
        new Close(B, LocalDate.parse("1582-10-10"), Price.of("1", EUR)));
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

  @Test
  void returnsAStretch_fromInclusiveUntilExclusive() {
    prices.record(
        List.of(
            close(A, MONDAY, "10"),
            close(B, TUESDAY, "5"),
            close(A, WEDNESDAY, "12"),
            close(A, MONDAY.minusYears(1), "9")),
        FIRST);

    assertThat(prices.history(both(), MONDAY, WEDNESDAY, FIRST))
        .isEqualTo(of(close(A, MONDAY, "10"), close(B, TUESDAY, "5")));
    assertThat(prices.history(both(), LocalDate.MIN, MONDAY, FIRST))
        .isEqualTo(of(close(A, MONDAY.minusYears(1), "9")));
    assertThat(prices.history(both(), WEDNESDAY, LocalDate.MAX, FIRST))
        .isEqualTo(of(close(A, WEDNESDAY, "12")));
    assertThat(prices.history(both(), WEDNESDAY, WEDNESDAY, FIRST)).isEqualTo(of());
    assertThat(prices.history(both(), MONDAY, WEDNESDAY, FIRST.minusSeconds(1))).isEqualTo(of());
  }

  @Test
  void findsTheLastClose_howeverLongAgoItWas() {
    prices.record(
        List.of(
            close(A, MONDAY, "10"),
            close(A, TUESDAY, "11"),
            close(B, LocalDate.parse("1998-03-02"), "5")),
        FIRST);
    prices.record(List.of(close(A, MONDAY, "10.5")), LATER);

    assertThat(prices.lastCloses(both(), MONDAY, FIRST).values())
        .containsExactly(close(B, LocalDate.parse("1998-03-02"), "5"), close(A, MONDAY, "10"));
    assertThat(prices.lastCloses(both(), MONDAY, LATER)).containsEntry(A, close(A, MONDAY, "10.5"));
    assertThat(prices.lastCloses(both(), LocalDate.MAX, LATER))
        .containsEntry(A, close(A, TUESDAY, "11"));
    assertThat(prices.lastCloses(both(), MONDAY.minusDays(1), LATER)).containsOnlyKeys(B);
    assertThat(prices.lastCloses(both(), LocalDate.MIN, LATER)).isEmpty();
    assertThat(prices.lastCloses(new TreeSet<>(List.of(UNKNOWN)), MONDAY, LATER)).isEmpty();
  }

  @Test
  void opensTheBookOfTheLastDate_thatHasAnyClose() {
    prices.record(
        List.of(close(A, MONDAY, "10"), close(B, MONDAY, "5"), close(A, TUESDAY, "11")), FIRST);

    assertThat(prices.lastBook(both(), MONDAY, FIRST))
        .isEqualTo(history(FIRST).lastAt(MONDAY))
        .isPresent();
    assertThat(prices.lastBook(both(), WEDNESDAY, FIRST))
        .isEqualTo(history(FIRST).lastAt(WEDNESDAY))
        .isPresent();
    assertThat(prices.lastBook(both(), MONDAY.minusDays(1), FIRST)).isEmpty();
  }

  /** 1,000 pairs of a date and a moment in all. */
  @RepeatedTest(10)
  void answersWhatTellingTheLogAgainWould(RepetitionInfo run) {
    PriceLog log = new PriceLog(new Random(run.getCurrentRepetition()), 40, List.of(USD, USD, EUR));
    log.entries().forEach(entry -> prices.record(entry.closes(), entry.knownAt()));

    for (int i = 0; i < 100; i++) {
      LocalDate date = log.date();
      LocalDate end = i % 10 == 0 ? log.date() : date.plusDays(1);
      Instant known = log.moment();
      assertThat(prices.history(both(), date, end, known)).isEqualTo(log.history(date, end, known));
      assertThat(prices.lastCloses(both(), date, known)).isEqualTo(log.lastCloses(date, known));
    }
  }

  private PriceHistory history(Instant asKnownAt) {
    return prices.history(both(), asKnownAt);
  }

  private static PriceHistory of(Close... closes) {
    return PriceHistory.of(List.of(closes));
  }
}
