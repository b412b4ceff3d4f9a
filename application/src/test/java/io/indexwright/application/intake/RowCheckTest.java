package io.indexwright.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.intake.BarRow.Figures;
import io.indexwright.application.intake.ImportOutcome.Imported;
import io.indexwright.application.intake.ImportOutcome.Refused;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Instrument ALPHA = new Instrument(new InstrumentId("A"), "Alpha", USD);
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Instant NOW = Instant.parse("2026-03-03T00:00:00Z");

  private final RowFaults faults = new RowFaults();
  private final RowCheck check = new RowCheck(List.of(ALPHA), faults);

  @Test
  void takesPricesToWholeNumbersOfOneScale() {
    Optional<CheckedRow> checked = check.check(row("10.50", "1E1", "11", "9.125", "1000"));

    assertThat(checked)
        .hasValueSatisfying(
            row -> {
              assertThat(row.scale()).isEqualTo(3);
              assertThat(List.of(row.close(), row.open(), row.high(), row.low()))
                  .containsExactly(10_500L, 10_000L, 11_000L, 9_125L);
              assertThat(row.bar().volume()).contains(new BigDecimal("1000"));
            });
    assertThat(faults.inAll()).isZero();
  }

  @Test
  void hasNothingToCompareAStatedPriceWith_ifTheOthersAreNot() {
    assertThat(check.check(row("9223372036854775807")))
        .hasValueSatisfying(
            row -> {
              assertThat(row.close()).isEqualTo(Long.MAX_VALUE);
              assertThat(row.open() + row.high() + row.low()).isZero();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0,,,, ; close: must be positive: 0",
        "1,-1,,, ; open: must be positive: -1",
        "1,,0,, ; high: must be positive: 0",
        "1,,,-2, ; low: must be positive: -2",
        "1,,,,-1 ; volume: must not be negative: -1",
        "1,,,,1E100 ; volume: more than 100 digits",
        "2,,1.9,, ; high: below another price of the day: 1.9",
        "2,,,2.1, ; low: above another price of the day: 2.1",
        "2,3,2.5,, ; high: below another price of the day: 2.5",
        "9223372036854775808,,,, ; close: more digits than 18 or so",
        "1,9223372036854775808,,, ; close: more digits than 18 or so",
        "1E999999,,,, ; close: more digits than 18 or so",
        "1E-1001,,,, ; close: more digits than 18 or so",
        "9.3,,1E18,, ; close: more digits than 18 or so"
      })
  void tellsWhatIsWrongWithANumber(String numbers, String fault) {
    assertThat(check.check(row(numbers.split(",", -1)))).isEmpty();

    assertThat(refused().faults())
        .extracting(found -> found.field() + ": " + found.reason())
        .contains(fault);
  }

  @Test
  void tellsEveryFaultOfALine_andPassesOnThoseOfItsReading() {
    check.check(new BarRow(3, "Z", LocalDate.of(0, 12, 31), "EUR", Figures.of(BigDecimal.ZERO)));
    check.check(new RowFault(2, "date", "not a date: x"));
    check.check(new BarRow(1, "A", DAY, "EUR", Figures.of(BigDecimal.ONE)));

    assertThat(refused())
        .isEqualTo(
            new Refused(
                3,
                List.of(
                    new RowFault(1, "currency", "A is priced in USD, not in EUR"),
                    new RowFault(2, "date", "not a date: x"),
                    new RowFault(3, "close", "must be positive: 0"),
                    new RowFault(3, "date", "not in the years 1 to 9999: 0000-12-31"),
                    new RowFault(3, "instrument", "unknown instrument: Z")),
                5));
  }

  @Test
  void tellsASecondBarOfADay_andNoOther() {
    LocalDate lastOfALeapYear = LocalDate.of(2024, 12, 31);
    for (LocalDate day = lastOfALeapYear.minusDays(400);
        day.isBefore(lastOfALeapYear.plusDays(400));
        day = day.plusDays(1)) {
      assertThat(check.check(new BarRow(1, "A", day, "USD", Figures.of(BigDecimal.ONE))))
          .isPresent();
    }

    assertThat(check.check(new BarRow(9, "A", lastOfALeapYear, "USD", Figures.of(BigDecimal.TEN))))
        .isEmpty();
    assertThat(refused().faults())
        .containsExactly(new RowFault(9, "date", "a second bar of A on 2024-12-31"));
  }

  @Test
  void keepsTheFirstLines_andCountsAll() {
    IntStream.iterate(RowFaults.MOST + 2, line -> line > 0, line -> line - 1)
        .forEach(line -> check.check(new RowFault(line, "date", "x")));

    assertThat(refused().faults()).hasSize(RowFaults.MOST).startsWith(new RowFault(1, "date", "x"));
    assertThat(refused().faultsInAll()).isEqualTo(RowFaults.MOST + 2L);
  }

  @Test
  void decidesOnAnImport_inMemoryAlike() {
    InMemoryInstruments instruments = new InMemoryInstruments();
    instruments.add(List.of(ALPHA));
    InMemoryPrices prices = new InMemoryPrices(instruments);
    Close ten = new Close(ALPHA.id(), DAY, Price.of("10", USD));

    assertThat(prices.load(List.of(row("10", "9")).iterator(), NOW))
        .isEqualTo(new Imported(1, 1, 0));
    assertThat(prices.load(List.of(row("10")).iterator(), NOW))
        .isEqualTo(new Imported(1, 0, 0))
        .matches(outcome -> outcome.fold(done -> done.unchanged() == 1, wrong -> false));
    assertThat(prices.load(List.of(row("11")).iterator(), NOW.minusSeconds(1)))
        .isEqualTo(new Refused(1, List.of(RowFault.late(7)), 1))
        .matches(outcome -> outcome.fold(done -> false, wrong -> wrong.rows() == 1));
    assertThat(prices.load(List.of(row("11")).iterator(), NOW.plusSeconds(1)))
        .isEqualTo(new Imported(1, 0, 1));
    assertThat(prices.of(ALPHA.id(), DAY, DAY.plusDays(1), NOW))
        .containsExactly(new Bar(ten, Optional.of(new BigDecimal("9")), NONE, NONE, NONE));
    assertThat(prices.of(ALPHA.id(), DAY.plusDays(1), LocalDate.MAX, NOW)).isEmpty();
    assertThat(prices.of(new InstrumentId("B"), DAY, DAY.plusDays(1), NOW)).isEmpty();
  }

  private static final Optional<BigDecimal> NONE = Optional.empty();

  private Refused refused() {
    return faults.refusing(check.rows());
  }

  /** Close, open, high, low and volume, empty or left out where not stated. */
  private static BarRow row(String... numbers) {
    List<Optional<BigDecimal>> all =
        Stream.of(Arrays.copyOf(numbers, 5))
            .map(number -> Optional.ofNullable(number).filter(told -> !told.isEmpty()))
            .map(number -> number.map(BigDecimal::new))
            .toList();
    return new BarRow(
        7,
        "A",
        DAY,
        "USD",
        new Figures(all.get(0).orElseThrow(), all.get(1), all.get(2), all.get(3), all.get(4)));
  }
}
