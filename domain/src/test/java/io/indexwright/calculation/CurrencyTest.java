package io.indexwright.calculation;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.index.Substitution;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.FxRule.Direction;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * 1000 dollars in two parts: 50 A at 10 dollars, and 20 B at 20 euros of 1.25 dollars each. On the
 * second day A is at 11, B at 22 euros and the euro at 1.2 dollars: 550 + 528 dollars.
 */
class CurrencyTest {
  private static final FxRule FIXING = new FxRule.AtFixing("ECB", Direction.INDEX_PER_LOCAL, 0);
  private static final FxQuote FIRST = euro("2024-01-02", "1.25");
  private static final FxQuote SECOND = euro("2024-01-03", "1.2");

  @Test
  void valuesInTheCurrencyOfTheIndex() {
    assertThat(second(calculated(FIXING, FIRST, SECOND))).isEqualByComparingTo("107.8");
  }

  /** 0.8 euros for a dollar are 1.25 dollars for a euro. */
  @Test
  void readsRatesTheOtherWayRound() {
    FxRule inverse = new FxRule.AtFixing("ECB", Direction.LOCAL_PER_INDEX, 0);
    FxQuote dollar =
        new FxQuote("ECB", CurrencyPair.of("USD", "EUR"), day("2024-01-02"), dec("0.8"));

    assertThat(second(calculated(inverse, dollar, SECOND)))
        .isEqualByComparingTo("107.8000000000000000000000000000000");
    assertThat(calculated(inverse, dollar, SECOND).compositions().get(0).basket().sharesOf(id("B")))
        .hasToString("IndexShares[count=20]");
  }

  @Test
  void hasNoLevel_whenThereIsNoRate() {
    LevelOutcome second = calculated(FIXING, FIRST).outcomes().get(1);

    assertThat(second)
        .isEqualTo(new LevelOutcome.Withheld(day("2024-01-03"), Definitions.named("B")));
  }

  /** 550 + 20 × 22 × 1.25. */
  @Test
  void takesAnOlderRate_whenTheRulesSaySo() {
    FxRule patient = new FxRule.AtFixing("ECB", Direction.INDEX_PER_LOCAL, 1);

    assertThat(second(calculated(patient, FIRST))).isEqualByComparingTo("110");
  }

  @Test
  void refusesAnotherCurrency_whenTheRulesConvertNothing() {
    assertThatThrownBy(() -> calculated(new FxRule.SingleCurrency(), FIRST, SECOND))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  /** Two euros are 50 dollars of 1000 at the rate of the day before: the divisor is 9.5. */
  @Test
  void takesOutASpecialDividendAtTheRateOfTheDayBefore() {
    CorporateActions pays =
        Announced.one("B", "2024-01-03", new Distribution.SpecialDividend(dec("2")));

    IndexCalculation calculation = calculated(rules(FIXING), market(pays, FIRST, SECOND));

    assertThat(calculation.divisorChanges().get(0).after().value()).isEqualByComparingTo("9.5");
    assertThat(second(calculation)).isEqualByComparingTo("113.4736842105263157894736842105263");
  }

  /** One euro of 1.2 dollars for 20 B is 24 dollars, and 2.4 points. */
  @Test
  void countsADividendAtTheRateOfItsExDate() {
    CorporateActions pays = Announced.one("B", "2024-01-03", new Distribution.Dividend(dec("1")));

    IndexCalculation calculation = calculated(rules(FIXING), market(pays, FIRST, SECOND));

    assertThat(calculation.dividends())
        .containsExactly(new DividendPoints(day("2024-01-03"), dec("2.4"), dec("2.4")));
    assertThat(level(calculation, ReturnKind.GROSS_TOTAL)).isEqualByComparingTo("110.2");
  }

  @Test
  void refusesACorporateAction_whenThereNeverWasARate() {
    CorporateActions pays =
        Announced.one("B", "2024-01-03", new Distribution.SpecialDividend(dec("2")));
    FxRule other = new FxRule.AtFixing("WM", Direction.INDEX_PER_LOCAL, 0);
    FxQuote only = new FxQuote("WM", CurrencyPair.of("EUR", "USD"), day("2024-01-02"), dec("1.25"));

    assertThat(calculated(rules(other), market(pays, only)).outcomes()).hasSize(2);
    assertThatThrownBy(
            () -> new Exchange(rules(other), FxRates.none()).lastRate(EUR, day("2024-01-03")))
        .isInstanceOf(MissingRateException.class)
        .hasMessageContaining("USD per EUR");
  }

  /** B does not trade: 20 euros are carried, and worth 24 dollars then. */
  @Test
  void carriesAPriceAndMovesTheRate() {
    List<Close> closes = new ArrayList<>(closes());
    closes.removeIf(c -> c.instrument().equals(id("B")) && c.date().equals(day("2024-01-03")));
    Market market =
        new Market(
                PriceHistory.of(closes),
                CorporateActions.NONE,
                Chronicle.empty(),
                Chronicle.empty())
            .with(FxRates.of(List.of(FIRST, SECOND)), InterestRates.none());

    LevelOutcome second = calculated(rules(FIXING), market).outcomes().get(1);

    assertThat(second)
        .isEqualTo(
            new LevelOutcome.Calculated(
                day("2024-01-03"),
                IndexLevel.of("103"),
                List.of(new Substitution(id("B"), Substitution.Source.CARRIED, dec("24")))));
  }

  private static BigDecimal second(IndexCalculation calculation) {
    return level(calculation, ReturnKind.PRICE);
  }

  private static BigDecimal level(IndexCalculation calculation, ReturnKind kind) {
    return Optional.ofNullable(calculation.levels(kind).get(day("2024-01-03")))
        .orElseThrow()
        .points();
  }

  private static IndexCalculation calculated(FxRule rule, FxQuote... quotes) {
    return calculated(rules(rule), market(CorporateActions.NONE, quotes));
  }

  private static IndexCalculation calculated(IndexDefinition rules, Market market) {
    return IndexCalculation.of(Rulebook.of(rules), market);
  }

  private static IndexDefinition rules(FxRule rule) {
    Conventions strict = Conventions.strict(Absorption.DIVISOR, 2);
    return Definitions.defined(
        new Definitions.Terms(
            Definitions.weighted(new Weighting.EqualWeighted()),
            Definitions.NEVER,
            Definitions.at100("2024-01-02"),
            new Conventions(
                new MissingPricePolicy.Carry(5),
                strict.events(),
                rule,
                strict.returns(),
                strict.overlays(),
                strict.levelDecimals())),
        "A",
        "B");
  }

  private static Market market(CorporateActions actions, FxQuote... quotes) {
    return new Market(PriceHistory.of(closes()), actions, Chronicle.empty(), Chronicle.empty())
        .with(FxRates.of(List.of(quotes)), InterestRates.none());
  }

  private static List<Close> closes() {
    return List.of(
        new Close(id("A"), day("2024-01-02"), Price.of("10", USD)),
        new Close(id("B"), day("2024-01-02"), Price.of("20", EUR)),
        new Close(id("A"), day("2024-01-03"), Price.of("11", USD)),
        new Close(id("B"), day("2024-01-03"), Price.of("22", EUR)));
  }

  private static FxQuote euro(String date, String dollars) {
    return new FxQuote("ECB", CurrencyPair.of("EUR", "USD"), day(date), dec(dollars));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
