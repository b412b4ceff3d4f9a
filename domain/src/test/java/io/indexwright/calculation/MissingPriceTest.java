package io.indexwright.calculation;

import static io.indexwright.market.Books.closesOf;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.Substitution;
import io.indexwright.index.Substitution.Source;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * 50 A at 10 and 12.5 B at 40 are 1000, level 100. On the third of January B has no close, and A is
 * at 12.
 */
class MissingPriceTest {
  private static final PriceHistory PRICES =
      PriceHistory.of(
          closesOf(
              List.of(
                  on("2024-01-02", "A", "10", "B", "40"),
                  on("2024-01-03", "A", "12"),
                  on("2024-01-04", "A", "12", "B", "40"))));

  @Test
  void hasNoLevel_whenAPriceIsRefused() {
    assertThat(second(new MissingPricePolicy.Refuse(), Market.of(PRICES)))
        .isEqualTo(new LevelOutcome.Withheld(day("2024-01-03"), new TreeSet<>(List.of(id("B")))));
  }

  /** 50 × 12 + 12.5 × 40 = 1100. */
  @Test
  void carriesTheLastClose() {
    assertThat(second(new MissingPricePolicy.Carry(1), Market.of(PRICES)))
        .isEqualTo(level("110", new Substitution(id("B"), Source.CARRIED, dec("40"))));
  }

  /** Two for one on the third: 25 B at 20 are what 12.5 at 40 were. */
  @Test
  void carriesTheLastCloseAsAPriceOfASharesOfToday() {
    CorporateActions splits = Announced.split("B", "2024-01-03", "2");
    Market market = new Market(PRICES, splits, Chronicle.empty(), Chronicle.empty());

    assertThat(second(new MissingPricePolicy.Carry(1), market))
        .isEqualTo(level("110", new Substitution(id("B"), Source.CARRIED, dec("20"))));
  }

  @Test
  void carriesNoCloseThatIsTooOld() {
    PriceHistory later =
        PriceHistory.of(
            closesOf(List.of(on("2024-01-02", "A", "10", "B", "40"), on("2024-01-08", "A", "12"))));

    assertThat(second(new MissingPricePolicy.Carry(5), Market.of(later)))
        .isInstanceOf(LevelOutcome.Withheld.class);
    assertThat(second(new MissingPricePolicy.Carry(6), Market.of(later)))
        .isInstanceOf(LevelOutcome.Calculated.class);
  }

  @Test
  void carriesTheHaltedAlone() {
    MissingPricePolicy policy = new MissingPricePolicy.CarryHalted(10);

    assertThat(second(policy, Market.of(PRICES))).isInstanceOf(LevelOutcome.Withheld.class);
    assertThat(second(policy, withStatus("listed"))).isInstanceOf(LevelOutcome.Withheld.class);
    assertThat(second(policy, withStatus("halted")))
        .isEqualTo(level("110", new Substitution(id("B"), Source.CARRIED, dec("40"))));
  }

  /** 50 × 12 = 600. */
  @Test
  void countsForNothing_whenTheRulesSaySo() {
    assertThat(second(new MissingPricePolicy.Zero(), Market.of(PRICES)))
        .isEqualTo(level("60", new Substitution(id("B"), Source.ZERO, BigDecimal.ZERO)));
  }

  /** 50 × 12 + 12.5 × 32 = 1000. */
  @Test
  void takesAnEstimateOfTheDateAndOfNoOther() {
    MissingPricePolicy policy = new MissingPricePolicy.Estimate();

    assertThat(second(policy, withEstimateOf("2024-01-03")))
        .isEqualTo(level("100", new Substitution(id("B"), Source.ESTIMATED, dec("32"))));
    assertThat(second(policy, withEstimateOf("2024-01-02")))
        .isInstanceOf(LevelOutcome.Withheld.class);
  }

  @Test
  void needsNoSubstitute_whenEverybodyHasAClose() {
    List<LevelOutcome> outcomes =
        calculated(new MissingPricePolicy.Carry(1), Market.of(PRICES)).outcomes();

    assertThat(outcomes.get(0)).isEqualTo(levelOn("2024-01-02", "100"));
    assertThat(outcomes.get(2)).isEqualTo(levelOn("2024-01-04", "110"));
  }

  @Test
  void refusesToCarryForNoTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MissingPricePolicy.Carry(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new MissingPricePolicy.CarryHalted(0));
  }

  private static Market withStatus(String status) {
    return new Market(
        PRICES,
        CorporateActions.NONE,
        Chronicle.empty(),
        Chronicle.of(
            List.of(
                new Dated<Scheme, String>(
                    MissingPricePolicy.STATUS, id("B"), day("2024-01-03"), status))));
  }

  private static Market withEstimateOf(String date) {
    return new Market(
        PRICES,
        CorporateActions.NONE,
        Chronicle.of(
            List.of(
                new Dated<Figure, BigDecimal>(
                    MissingPricePolicy.ESTIMATE, id("B"), day(date), dec("32")))),
        Chronicle.empty());
  }

  private static LevelOutcome second(MissingPricePolicy policy, Market market) {
    return calculated(policy, market).outcomes().get(1);
  }

  private static IndexCalculation calculated(MissingPricePolicy policy, Market market) {
    Conventions strict =
        Definitions.equalWeighted(Definitions.NEVER, at100("2024-01-02"), "A", "B").conventions();
    Conventions conventions =
        new Conventions(
            policy,
            strict.events(),
            strict.fx(),
            strict.returns(),
            strict.overlays(),
            strict.levelDecimals());
    IndexDefinition definition =
        Definitions.defined(
            new Definitions.Terms(
                Definitions.weighted(new Weighting.EqualWeighted()),
                Definitions.NEVER,
                at100("2024-01-02"),
                conventions),
            "A",
            "B");
    return IndexCalculation.of(Rulebook.of(definition), market);
  }

  private static LevelOutcome level(String points, Substitution substitution) {
    return new LevelOutcome.Calculated(
        day("2024-01-03"), IndexLevel.of(points), List.of(substitution));
  }

  private static LevelOutcome levelOn(String date, String points) {
    return new LevelOutcome.Calculated(day(date), IndexLevel.of(points), List.of());
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
