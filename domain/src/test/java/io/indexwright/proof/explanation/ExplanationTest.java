package io.indexwright.proof.explanation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.MONTHLY;
import static io.indexwright.rulebook.Definitions.NEVER;
import static io.indexwright.rulebook.Definitions.at100;
import static io.indexwright.rulebook.Definitions.equalWeighted;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution.SpecialDividend;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.MarketValue;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 50 A at 10 and 12.5 B at 40 are 1000: level 100, and the divisor is 10. */
class ExplanationTest {
  private static final IndexDefinition RULES = equalWeighted(NEVER, at100("2024-01-02"), "A", "B");
  private static final PriceHistory PRICES =
      history(
          on("2024-01-02", "A", "10", "B", "40"),
          on("2024-01-03", "A", "12.5", "B", "40"),
          on("2024-01-05", "A", "12.5", "B", "38"));

  private static Explanation explained(IndexDefinition rules, Market market, String date) {
    Rulebook rulebook = Rulebook.of(rules);
    return Explanation.of(rulebook, market, IndexCalculation.of(rulebook, market), day(date))
        .orElseThrow();
  }

  private static Explanation explained(String date) {
    return explained(RULES, Market.of(PRICES), date);
  }

  /** 50 × 12.5 + 12.5 × 40 = 1125, of which A is 5/9. */
  @Test
  void takesALevelApart() {
    Explanation why = explained("2024-01-03");

    assertThat(why.level()).isEqualTo(IndexLevel.of("112.5"));
    assertThat(why.value()).isEqualTo(MarketValue.of("1125"));
    assertThat(why.divisor()).isEqualTo(Divisor.of("10"));
    Part a = why.parts().get(0);
    assertThat(a.instrument()).isEqualTo(id("A"));
    assertThat(a.worth()).isEqualByComparingTo("625");
    assertThat(a.weight()).isEqualTo(Weight.of("0.555555555556"));
    assertThat(a.source()).isEmpty();
  }

  @Test
  void sharesTheDifferenceOfTheLevels() {
    Explanation why = explained("2024-01-05");

    assertThat(why.since().orElseThrow().date()).isEqualTo(day("2024-01-03"));
    assertThat(contributed(why)).isEqualByComparingTo("-2.5");
    assertThat(why.parts().get(0).contribution().orElseThrow().abs())
        .isLessThan(new BigDecimal("0.000000001"));
  }

  private static BigDecimal contributed(Explanation why) {
    return why.parts().stream()
        .map(Part::contribution)
        .flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void hasNothingBeforeTheFirstLevel() {
    Explanation why = explained("2024-01-02");

    assertThat(why.since()).isEmpty();
    assertThat(why.parts()).allSatisfy(part -> assertThat(part.contribution()).isEmpty());
  }

  /** A pays 2.5 of its 12.5, and the divisor takes 50 × 2.5 of 1125: 10 × 1000 / 1125. */
  @Test
  void tellsWhatIssuersDid_andWhatTheDivisorTook() {
    CorporateActions paid =
        Announced.one("A", "2024-01-05", new SpecialDividend(new BigDecimal("2.5")));
    Market market = new Market(PRICES, paid, Chronicle.empty(), Chronicle.empty());

    Explanation why = explained(RULES, market, "2024-01-05");

    Since since = why.since().orElseThrow();
    assertThat(since.actions()).isEqualTo(paid.announcements());
    assertThat(since.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.cause()).isEqualTo(Cause.CORPORATE_ACTION);
              assertThat(change.after()).isEqualTo(why.divisor());
            });
    assertThat(contributed(why))
        .isEqualByComparingTo(why.level().points().subtract(since.level().points()));
    assertThat(explained(RULES, market, "2024-01-03").since().orElseThrow().actions()).isEmpty();
  }

  /**
   * The first session of February is reviewed after its close, so its own level is of January's.
   */
  @Test
  void knowsTheBasketOfTheDay_andNotTheOneThatFollows() {
    IndexDefinition monthly = equalWeighted(MONTHLY, at100("2024-01-02"), "A", "B");
    Market market =
        Market.of(
            history(
                on("2024-01-02", "A", "10", "B", "40"),
                on("2024-02-01", "A", "20", "B", "40"),
                on("2024-02-02", "A", "20", "B", "40")));

    Explanation before = explained(monthly, market, "2024-02-01");
    Explanation after = explained(monthly, market, "2024-02-02");

    assertThat(before.parts().get(0).shares().count()).isEqualByComparingTo("50");
    assertThat(after.parts().get(0).shares().count()).isEqualByComparingTo("25");
    assertThat(after.level()).isEqualTo(before.level());
    assertThat(contributed(after)).isEqualByComparingTo("0");
    assertThat(after.parts())
        .allSatisfy(part -> assertThat(part.contribution().orElseThrow()).isZero());
  }

  @Test
  void explainsNoLevelThatIsNotThere() {
    Rulebook rulebook =
        Rulebook.of(Definitions.equalWeighted(NEVER, at100("2024-01-02"), "A", "B"));
    Market market = Market.of(PRICES);
    IndexCalculation calculation = IndexCalculation.of(rulebook, market);

    assertThat(Explanation.of(rulebook, market, calculation, day("2024-01-04"))).isEmpty();
  }
}
