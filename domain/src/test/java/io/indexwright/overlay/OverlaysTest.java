package io.indexwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.VolatilityRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlaysTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Environment ENVIRONMENT =
      Environment.inOneCurrency(USD, Levels.interest("0.072"));
  private static final LevelSeries UNDERLYING =
      Levels.of("2024-05-02", "1000", "2024-05-03", "1010", "2024-05-06", "989.8");
  private static final Overlay POINTS =
      new Overlay.PointsDecrement(new BigDecimal("365"), DayCount.ACT_365);
  private static final Overlay DOUBLE =
      new Overlay.Leveraged(new BigDecimal("2"), Overlay.Leveraged.Reset.DAILY, Levels.FINANCING);

  /** The example of docs/rules/overlays.md: 1019.8 − 1, then × 0.9594 − 3. */
  @Test
  void appliesOneAfterTheOther() {
    LevelSeries doubled = Overlays.applied(List.of(DOUBLE), UNDERLYING, ENVIRONMENT);
    LevelSeries both = Overlays.applied(List.of(DOUBLE, POINTS), UNDERLYING, ENVIRONMENT);

    assertThat(doubled.levels().get(2)).isEqualByComparingTo("978.39612");
    Levels.assertSame(
        both, Levels.of("2024-05-02", "1000", "2024-05-03", "1018.8", "2024-05-06", "974.43672"));
    assertThat(Overlays.applied(List.of(POINTS, DOUBLE), UNDERLYING, ENVIRONMENT))
        .isNotEqualTo(both);
  }

  @Test
  void startsEachAtTheBaseThatIsGiven() {
    LevelSeries both =
        Overlays.applied(List.of(DOUBLE, POINTS), UNDERLYING, ENVIRONMENT, new BigDecimal("100"));

    Levels.assertSame(
        both, Levels.of("2024-05-02", "100", "2024-05-03", "100.98", "2024-05-06", "93.880212"));
  }

  @Test
  void changesNothing_whenThereAreNone() {
    assertThat(Overlays.applied(List.of(), UNDERLYING, ENVIRONMENT)).isEqualTo(UNDERLYING);
  }

  @Test
  void readsTheOtherKinds() {
    Overlay yield =
        new Overlay.PercentDecrement(
            new BigDecimal("0.365"),
            Overlay.PercentDecrement.Compounding.ARITHMETIC,
            DayCount.ACT_365);
    Overlay controlled =
        new Overlay.RiskControlled(
            new BigDecimal("0.1"),
            new BigDecimal("1"),
            new VolatilityRule.Ewma(List.of(new BigDecimal("0.9")), 2, 1, 252),
            0,
            BigDecimal.ZERO,
            Overlay.RiskControlled.Measure.TOTAL,
            Levels.FINANCING);

    assertThat(Overlays.applied(List.of(yield), UNDERLYING, ENVIRONMENT).levels().get(1))
        .isEqualByComparingTo("1009");
    assertThat(Overlays.applied(List.of(controlled), UNDERLYING, ENVIRONMENT))
        .isEqualTo(Levels.of("2024-05-06", "989.8"));
  }

  @Test
  void hedges_withTheConversionOfTheIndex() {
    CurrencyPair pair = CurrencyPair.of("EUR", "USD");
    LocalDate friday = LocalDate.parse("2024-05-03");
    FxRates rates =
        FxRates.of(
            List.of(
                new FxQuote("ECB", pair, friday.minusDays(1), new BigDecimal("1.25")),
                new FxQuote("1M", pair, friday.minusDays(1), new BigDecimal("1.25")),
                new FxQuote("ECB", pair, friday, new BigDecimal("1"))));
    Environment environment =
        new Environment(
            Levels.interest("0"),
            new Conversion(rates, "ECB", 0, USD),
            CurrencyWeights.allIn(pair.of()),
            MonthEnds.weekdays());
    Overlay hedged =
        new Overlay.Hedged(
            BigDecimal.ONE,
            Overlay.Hedged.Roll.MONTHLY,
            0,
            "1M",
            Overlay.Hedged.Marking.FORWARD_AT_ROLL);

    assertThat(
            Overlays.applied(List.of(hedged), UNDERLYING.until(friday.plusDays(1)), environment)
                .levels()
                .get(1))
        .isEqualByComparingTo("1210");
  }
}
