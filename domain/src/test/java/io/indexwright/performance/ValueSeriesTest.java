package io.indexwright.performance;

import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.rates.Conversion;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.MissingRateException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValueSeriesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate THU = LocalDate.parse("2024-01-31");
  private static final LocalDate FRI = LocalDate.parse("2024-02-01");
  private static final LocalDate MON = LocalDate.parse("2024-03-04");
  private static final ValueSeries SERIES = series("2024-01-31 8 2024-02-01 4 2024-03-04 5");

  private static ValueSeries series(String datesAndValues) {
    String[] words = datesAndValues.split(" ", -1);
    SortedMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
    for (int i = 0; i < words.length; i += 2) {
      byDate.put(LocalDate.parse(words[i]), new BigDecimal(words[i + 1]));
    }
    return ValueSeries.of(byDate, USD);
  }

  @Test
  void returnsFromOneValueToTheNext() {
    assertThat(SERIES.returns()).isEqualTo(Column.of(-0.5, 0.25));
    assertThat(SERIES).hasToString("[8.0, 4.0, 5.0] USD from 2024-01-31 to 2024-03-04");
  }

  @Test
  void compoundsReturnsFromOne() {
    ValueSeries compounded =
        ValueSeries.compounded(THU, List.of(FRI, MON), Column.of(-0.5, 0.25), USD);

    assertThat(compounded.values()).isEqualTo(Column.of(1, 0.5, 0.625));
    assertThat(compounded.dates()).containsExactly(THU, FRI, MON);
  }

  @Test
  void findsTheLastValueThatIsNotLater() {
    assertThat(SERIES.placeAtOrBefore(FRI)).contains(1);
    assertThat(SERIES.placeAtOrBefore(MON.minusDays(1))).contains(1);
    assertThat(SERIES.placeAtOrBefore(MON.plusYears(1))).contains(2);
    assertThat(SERIES.placeAtOrBefore(THU.minusDays(1))).isEmpty();
    assertThat(SERIES.from(1)).isEqualTo(series("2024-02-01 4 2024-03-04 5"));
  }

  @Test
  void keepsTheFirstValue_andTheLastOfEveryMonth() {
    ValueSeries days =
        series("2024-01-02 1 2024-01-31 2 2024-02-01 3 2024-02-28 4 2024-03-04 5 2024-03-05 6");

    assertThat(days.monthEnds())
        .isEqualTo(series("2024-01-02 1 2024-01-31 2 2024-02-28 4 2024-03-05 6"));
    assertThat(days.monthEnds()).hasSameHashCodeAs(days.monthEnds().from(0));
  }

  @Test
  void bringsEveryValueToTheRateOfItsOwnDate() {
    CurrencyPair pair = CurrencyPair.of("USD", "EUR");
    FxRates rates =
        FxRates.of(
            List.of(
                new FxQuote("ECB", pair, THU, new BigDecimal("0.5")),
                new FxQuote("ECB", pair, FRI, new BigDecimal("2")),
                new FxQuote("ECB", pair, MON, new BigDecimal("4"))));

    ValueSeries converted = SERIES.converted(new Conversion(rates, "ECB", 0, EUR));

    assertThat(converted.values()).isEqualTo(Column.of(4, 8, 20));
    assertThat(converted.currency()).isEqualTo(EUR);
    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(() -> SERIES.converted(new Conversion(rates, "WMR", 0, EUR)));
  }

  @Test
  void countsInUnitsOfAnother() {
    ValueSeries other = series("2024-01-31 2 2024-02-01 2 2024-03-04 5");

    assertThat(SERIES.inUnitsOf(other).values()).isEqualTo(Column.of(1, 0.5, 0.25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.inUnitsOf(other.from(1)))
        .withMessageContaining("other dates");
  }

  @Test
  void refusesNothing_zero_andDatesOutOfOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueSeries.of(Collections.emptySortedMap(), USD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series("2024-01-31 0"))
        .withMessage("a value must be positive: 0.0 on 2024-01-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueSeries.compounded(FRI, List.of(FRI), Column.of(0.1), USD))
        .withMessageContaining("out of order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueSeries.compounded(THU, List.of(FRI), Column.of(), USD))
        .withMessage("0 returns on 1 dates");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueSeries.compounded(THU, List.of(FRI), Column.of(-1), USD));
  }
}
