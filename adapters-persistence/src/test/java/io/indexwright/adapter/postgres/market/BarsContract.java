package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.both;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.BarRow.Figures;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.ImportOutcome.Imported;
import io.indexwright.application.intake.ImportOutcome.Refused;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.intake.RowFaults;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

public abstract class BarsContract {
  private Bars bars;
  private Prices prices;

  protected abstract Instruments instruments();

  /** Over the same store as {@link #pricesOf}. */
  protected abstract Bars bars();

  protected abstract Prices pricesOf(Bars bars);

  /** The largest price in whole units that the store promises to keep. */
  protected String largest() {
    return "9223372036854775807";
  }

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    bars = bars();
    prices = pricesOf(bars);
  }

  @Test
  void returnsWhatWasLoaded_withEveryDigit() {
    assertThat(
            load(
                FIRST,
                row(1, "a", MONDAY, "10.50", "10", "10.625", "9.9", "1234567.5"),
                row(2, "B", TUESDAY, "0.000000000000000001"),
                row(3, "B", MONDAY, largest(), "", "", "1", "0"),
                row(4, "a", TUESDAY, "1E3", "", "1000", "", "")))
        .isEqualTo(new Imported(4, 4, 0));

    assertThat(of(A, FIRST))
        .containsExactly(
            bar(A, MONDAY, "10.5", "10", "10.625", "9.9", "1234567.5"),
            bar(A, TUESDAY, "1000", "", "1000", "", ""));
    assertThat(of(B, FIRST))
        .containsExactly(
            bar(B, MONDAY, largest(), "", "", "1", "0"),
            Bar.of(close(B, TUESDAY, "0.000000000000000001")));
    assertThat(of(A, FIRST.minusSeconds(1))).isEmpty();
    assertThat(bars.of(A, TUESDAY, LocalDate.MAX, FIRST)).hasSize(1);
    assertThat(bars.of(A, LocalDate.MIN, MONDAY, FIRST)).isEmpty();
  }

  @Test
  void isTheSourceOfTheCloses() {
    load(FIRST, row(1, "a", MONDAY, "10", "9", "", "", ""), row(2, "B", MONDAY, "5"));

    assertThat(prices.history(both(), FIRST))
        .isEqualTo(PriceHistory.of(List.of(close(A, MONDAY, "10"), close(B, MONDAY, "5"))));
  }

  @Test
  void takesNothing_asWell() {
    assertThat(load(FIRST)).isEqualTo(new Imported(0, 0, 0));
  }

  @Test
  void changesNothing_whenToldWhatIsKnown() {
    load(FIRST, row(1, "a", MONDAY, "10", "9.5", "11.25", "9", "100"), row(2, "B", MONDAY, "5"));

    assertThat(
            load(
                FIRST.minusSeconds(60),
                row(1, "a", MONDAY, "10.000", "9.50", "", "", "1E2"),
                row(2, "B", MONDAY, "5.0")))
        .isEqualTo(new Imported(2, 0, 0))
        .isInstanceOfSatisfying(
            Imported.class, outcome -> assertThat(outcome.unchanged()).isEqualTo(2));
    prices.record(List.of(close(A, MONDAY, "10")), LATER);

    assertThat(of(A, LATER)).containsExactly(bar(A, MONDAY, "10", "9.5", "11.25", "9", "100"));
  }

  @Test
  void addsARevision_whenMoreOrOtherIsTold() {
    load(FIRST, row(1, "a", MONDAY, "10"), row(2, "B", MONDAY, "5", "4", "6", "3", "1"));

    assertThat(
            load(
                LATER,
                row(1, "a", MONDAY, "10", "10", "", "", ""),
                row(2, "B", MONDAY, "5.01"),
                row(3, "B", TUESDAY, "7")))
        .isEqualTo(new Imported(3, 1, 2));

    assertThat(of(A, LATER)).containsExactly(bar(A, MONDAY, "10", "10", "", "", ""));
    assertThat(of(B, LATER))
        .containsExactly(Bar.of(close(B, MONDAY, "5.01")), Bar.of(close(B, TUESDAY, "7")));
    assertThat(of(A, FIRST)).containsExactly(Bar.of(close(A, MONDAY, "10")));
    assertThat(of(B, FIRST)).containsExactly(bar(B, MONDAY, "5", "4", "6", "3", "1"));
  }

  @Test
  void tellsEverythingThatIsWrong_andTakesNothing() {
    prices.record(List.of(close(A, MONDAY, "10")), LATER);

    assertThat(
            load(
                FIRST,
                row(2, "c", MONDAY, "1"),
                row(3, "a", TUESDAY, "0", "-1", "", "", "-5"),
                row(4, "B", TUESDAY, "10", "", "9", "11", ""),
                new RowFault(5, "date", "not a date: 2026-13-01"),
                new BarRow(6, "B", MONDAY, "EUR", Figures.of(BigDecimal.ONE)),
                row(7, "a", MONDAY, "10.01"),
                row(8, "B", TUESDAY.plusDays(1), "10"),
                row(9, "B", TUESDAY.plusDays(1), "10"),
                row(10, "B", LocalDate.of(10_000, 1, 1), "10"),
                row(11, "B", MONDAY.minusDays(1), "9223372036854775808"),
                row(12, "B", MONDAY.minusDays(2), "9.3", "", "1E18", "", "")))
        .isEqualTo(
            new Refused(
                11,
                List.of(
                    new RowFault(2, "instrument", "unknown instrument: c"),
                    new RowFault(3, "close", "must be positive: 0"),
                    new RowFault(3, "open", "must be positive: -1"),
                    new RowFault(3, "volume", "must not be negative: -5"),
                    new RowFault(4, "high", "below another price of the day: 9"),
                    new RowFault(4, "low", "above another price of the day: 11"),
                    new RowFault(5, "date", "not a date: 2026-13-01"),
                    new RowFault(6, "currency", "B is priced in USD, not in EUR"),
                    RowFault.late(7),
                    new RowFault(9, "date", "a second bar of B on " + TUESDAY.plusDays(1)),
                    new RowFault(10, "date", "not in the years 1 to 9999: +10000-01-01"),
                    new RowFault(11, "close", "more digits than 18 or so"),
                    new RowFault(12, "close", "more digits than 18 or so")),
                13));

    assertThat(of(B, LATER)).isEmpty();
    assertThat(of(A, LATER)).containsExactly(Bar.of(close(A, MONDAY, "10")));
  }

  @Test
  void keepsTheFirstFaultsOnly_andCountsAll() {
    Refused refused =
        bars.load(
                LongStream.rangeClosed(1, RowFaults.MOST + 5L)
                    .mapToObj(line -> row(line, "c", MONDAY, "1"))
                    .iterator(),
                FIRST)
            .fold(done -> new Refused(0, List.of(), 0), wrong -> wrong);

    assertThat(refused.faults()).hasSize(RowFaults.MOST);
    assertThat(refused.faults().get(RowFaults.MOST - 1).line()).isEqualTo(RowFaults.MOST);
    assertThat(refused.faultsInAll()).isEqualTo(RowFaults.MOST + 5L);
  }

  @Test
  void takesNothing_whenTheSourceBreaks() {
    Iterator<BarRow> breaking =
        Stream.iterate(1L, line -> line + 1)
            .map(
                line -> {
                  if (line > 3) {
                    throw new NoSuchElementException("the line broke");
                  }
                  return row(line, "a", MONDAY.plusDays(line), "1");
                })
            .iterator();

    assertThatThrownBy(() -> bars.load(breaking, FIRST)).hasMessage("the line broke");

    assertThat(of(A, LATER)).isEmpty();
    assertThat(load(FIRST, row(1, "a", MONDAY, "1"))).isEqualTo(new Imported(1, 1, 0));
  }

  @RepeatedTest(5)
  void answersWhatTellingTheLogAgainWould_whetherLoadedOrRecorded(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    PriceLog log = new PriceLog(random, 20, List.of(USD));
    for (PriceLog.Entry entry : log.entries()) {
      if (random.nextBoolean()) {
        prices.record(entry.closes(), entry.knownAt());
      } else {
        assertThat(bars.load(rows(entry.closes(), random), entry.knownAt()))
            .isInstanceOf(Imported.class);
      }
    }

    for (int i = 0; i < 40; i++) {
      LocalDate date = log.date();
      Instant known = log.moment();
      assertThat(prices.history(both(), date, date.plusDays(9), known))
          .isEqualTo(log.history(date, date.plusDays(9), known));
    }
  }

  private static Iterator<BarRow> rows(Collection<Close> closes, Random random) {
    List<BarRow> rows = new ArrayList<>();
    for (Close close : closes) {
      rows.add(
          row(
              rows.size() + 1L,
              close.instrument().value(),
              close.date(),
              close.price().perUnit().toPlainString()));
    }
    Collections.shuffle(rows, random);
    return rows.iterator();
  }

  private ImportOutcome load(Instant knownAt, Reading... rows) {
    return bars.load(List.of(rows).iterator(), knownAt);
  }

  private List<Bar> of(InstrumentId instrument, Instant asKnownAt) {
    return bars.of(instrument, LocalDate.MIN, LocalDate.MAX, asKnownAt);
  }

  /** A close, and if there are more: open, high, low and volume, nothing where not stated. */
  private static BarRow row(long line, String instrument, LocalDate date, String... numbers) {
    List<Optional<BigDecimal>> all = decimals(numbers);
    return new BarRow(
        line,
        instrument,
        date,
        "USD",
        new Figures(all.get(0).orElseThrow(), all.get(1), all.get(2), all.get(3), all.get(4)));
  }

  private static Bar bar(InstrumentId instrument, LocalDate date, String... numbers) {
    List<Optional<BigDecimal>> all = decimals(numbers);
    return new Bar(
        close(instrument, date, numbers[0]), all.get(1), all.get(2), all.get(3), all.get(4));
  }

  private static List<Optional<BigDecimal>> decimals(String... numbers) {
    return IntStream.range(0, 5)
        .mapToObj(i -> i < numbers.length ? numbers[i] : "")
        .map(number -> Optional.of(number).filter(told -> !told.isEmpty()).map(BigDecimal::new))
        .toList();
  }
}
