package io.indexwright.calculation;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.overlay.LevelSeries;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.Financing;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One A at 100 dollars, then 110 and 121; on the third of January it pays 10 besides. */
class OverlaidTest {
  private static final Overlay TWICE =
      new Overlay.Leveraged(
          new BigDecimal("2"),
          Overlay.Leveraged.Reset.DAILY,
          new Financing("SOFR", DayCount.ACT_360));
  private static final InterestRates SOFR =
      InterestRates.of(
          List.of(new InterestRate("SOFR", day("2024-01-01"), new BigDecimal("0.036"))));
  private static final Market MARKET =
      new Market(
          history(
              on("2024-01-02", "A", "100"),
              on("2024-01-03", "A", "110"),
              on("2024-01-04", "A", "121")),
          Announced.one("A", "2024-01-03", new Distribution.Dividend(new BigDecimal("10"))),
          Chronicle.empty(),
          Chronicle.empty());

  /** Twice ten per cent, less 0.036 ÷ 360 a day. */
  @Test
  void leveragesThePriceIndex() {
    LevelSeries made =
        overlaid(
            calculated(
                List.of(TWICE), List.of(ReturnKind.PRICE), MARKET.with(FxRates.none(), SOFR)),
            ReturnKind.PRICE);

    assertThat(made.levels())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("100"), new BigDecimal("119.99"), new BigDecimal("143.976001"));
  }

  /** Twice 20 per cent on the ex-date. */
  @Test
  void leveragesEveryReturnThatIsPublished() {
    IndexCalculation calculation =
        calculated(
            List.of(TWICE),
            List.of(ReturnKind.PRICE, ReturnKind.GROSS_TOTAL),
            MARKET.with(FxRates.none(), SOFR));

    assertThat(calculation.overlaid()).containsOnlyKeys(ReturnKind.PRICE, ReturnKind.GROSS_TOTAL);
    assertThat(overlaid(calculation, ReturnKind.GROSS_TOTAL).at(day("2024-01-03")))
        .hasValueSatisfying(level -> assertThat(level).isEqualByComparingTo("139.99"));
  }

  @Test
  void appliesOneAfterTheOther() {
    Overlay off = new Overlay.PointsDecrement(new BigDecimal("365"), DayCount.ACT_365);

    LevelSeries made =
        overlaid(
            calculated(
                List.of(TWICE, off), List.of(ReturnKind.PRICE), MARKET.with(FxRates.none(), SOFR)),
            ReturnKind.PRICE);

    assertThat(made.levels().get(1)).isEqualByComparingTo("118.99");
  }

  @Test
  void makesNothing_whenTheRulesHaveNoOverlay() {
    assertThat(calculated(List.of(), List.of(ReturnKind.PRICE), MARKET).overlaid()).isEmpty();
  }

  @Test
  void refusesToLeverageWithoutARate() {
    assertThatThrownBy(() -> calculated(List.of(TWICE), List.of(ReturnKind.PRICE), MARKET))
        .isInstanceOf(MissingRateException.class)
        .hasMessageContaining("SOFR");
  }

  /** The euro falls from 1.25 dollars to 1.2, and all of it was sold for a day at 1.25. */
  @Test
  void hedgesWhatIsInOtherCurrencies() {
    Overlay hedge =
        new Overlay.Hedged(
            BigDecimal.ONE,
            Overlay.Hedged.Roll.DAILY,
            0,
            "FORWARD",
            Overlay.Hedged.Marking.FORWARD_OF_THE_DAY);
    Market market =
        new Market(
                PriceHistory.of(
                    List.of(
                        new Close(id("A"), day("2024-01-02"), Price.of("100", EUR)),
                        new Close(id("A"), day("2024-01-03"), Price.of("100", EUR)))),
                CorporateActions.NONE,
                Chronicle.empty(),
                Chronicle.empty())
            .with(
                FxRates.of(
                    List.of(
                        euro("ECB", "2024-01-02", "1.25"),
                        euro("ECB", "2024-01-03", "1.2"),
                        euro("FORWARD", "2024-01-02", "1.25"),
                        euro("FORWARD", "2024-01-03", "1.2"))),
                InterestRates.none());

    IndexCalculation calculation = calculated(List.of(hedge), List.of(ReturnKind.PRICE), market);

    assertThat(calculation.lastLevel().orElseThrow().level().points()).isEqualByComparingTo("96");
    assertThat(overlaid(calculation, ReturnKind.PRICE).at(day("2024-01-03")))
        .hasValueSatisfying(level -> assertThat(level).isEqualByComparingTo("100"));
  }

  private static LevelSeries overlaid(IndexCalculation calculation, ReturnKind kind) {
    return Optional.ofNullable(calculation.overlaid().get(kind)).orElseThrow();
  }

  private static IndexCalculation calculated(
      List<Overlay> overlays, Collection<ReturnKind> returns, Market market) {
    Conventions strict = Conventions.strict(Absorption.DIVISOR, 2);
    IndexDefinition rules =
        Definitions.defined(
            new Definitions.Terms(
                Definitions.weighted(new Weighting.EqualWeighted()),
                Definitions.NEVER,
                Definitions.at100("2024-01-02"),
                new Conventions(
                    new MissingPricePolicy.Refuse(),
                    strict.events(),
                    new FxRule.AtFixing("ECB", FxRule.Direction.INDEX_PER_LOCAL, 0),
                    new TreeSet<>(returns),
                    overlays,
                    strict.levelDecimals())),
            "A");
    return IndexCalculation.of(Rulebook.of(rules), market);
  }

  private static FxQuote euro(String fixing, String date, String dollars) {
    return new FxQuote(fixing, new CurrencyPair(EUR, USD), day(date), new BigDecimal(dollars));
  }
}
