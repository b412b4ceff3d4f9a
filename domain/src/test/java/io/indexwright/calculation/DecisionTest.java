package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.ReviewDate;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.index.Baskets;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Membership.Additions;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.rulebook.Timetable;
import io.indexwright.selection.Filter;
import io.indexwright.selection.Selection;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How rules become a basket, step by step; numbers can be checked in the head. */
class DecisionTest {

  /** 600, 300 and 100 of 1000 are capped to 0.5; the rest is shared three to one. */
  @Test
  void capsAndCountsSharesFromTheNotional() {
    Construction capped =
        new Construction(
            new Weighting.FloatCapWeighted(),
            new Capping.Cap(Unit.LINE, Weight.of("0.5")),
            Money.of("1000", Books.USD),
            4);

    Decision.Made made =
        made(calculated(capped, Definitions.NEVER, floatCaps()).decisions().get(0));

    assertThat(made.cause()).isEqualTo(Cause.LAUNCH);
    assertThat(made.target().byInstrument())
        .containsEntry(id("A"), Weight.of("0.5"))
        .containsEntry(id("B"), Weight.of("0.375"))
        .containsEntry(id("C"), Weight.of("0.125"));
    assertThat(made.basket()).isEqualTo(Baskets.of("A", "50", "B", "37.5", "C", "12.5"));
  }

  /** 100 × 0.6, 60 × 0.5 and 10 × 1 shares, not from the notional. */
  @Test
  void countsFloatingSharesThemselves_whenNothingIsCapped() {
    Decision.Made made =
        made(
            calculated(
                    Definitions.weighted(new Weighting.FloatCapWeighted()),
                    Definitions.NEVER,
                    floatCaps())
                .decisions()
                .get(0));

    assertThat(made.basket()).isEqualTo(Baskets.of("A", "60", "B", "30", "C", "10"));
  }

  @Test
  void saysWhyEverybodyElseIsOut() {
    Selection dear = new Selection.All(List.of(new Filter.PriceAtLeast(new BigDecimal("10"))));
    IndexDefinition definition = selecting(dear, Additions.AT_FIRST_CLOSE, Definitions.NEVER);

    Decision.Made made =
        made(
            IndexCalculation.of(
                    definition,
                    history(on("2024-01-02", "A", "10", "B", "9"), on("2024-01-03", "A", "1")))
                .decisions()
                .get(0));

    assertThat(made.selected().chosen()).containsExactly(id("A"));
    assertThat(made.selected().excluded())
        .containsEntry(id("B"), "close of 9, less than 10")
        .containsEntry(id("C"), "no price on 2024-01-02")
        .hasSize(2);
  }

  /** C begins to trade in January; February's review takes it in. */
  @Test
  void leavesANewcomerToTheNextReview_whenTheRulesSaySo() {
    IndexDefinition definition =
        selecting(Selection.all(), Additions.AT_REVIEW, Definitions.MONTHLY);

    IndexCalculation calculation =
        IndexCalculation.of(
            definition,
            history(
                on("2024-01-02", "A", "10", "B", "10"),
                on("2024-01-03", "A", "10", "B", "10", "C", "10"),
                on("2024-02-01", "A", "10", "B", "10", "C", "10")));

    assertThat(calculation.decisions())
        .extracting(Decision::date)
        .containsExactly(day("2024-01-02"), day("2024-02-01"));
    assertThat(calculation.compositions().get(1).basket().constituents()).contains(id("C"));
  }

  /** Weights are half each at the prices of two sessions before; A has doubled since. */
  @Test
  void pricesAtAnEarlierClose_whenTheScheduleSaysSo() {
    ReviewSchedule early =
        Definitions.MONTHLY.decided(
            new ReviewDate.SessionsBefore(2), new ReviewDate.SessionsBefore(2));
    PriceHistory prices =
        history(
            on("2024-01-02", "A", "10", "B", "10", "C", "10"),
            on("2024-01-30", "A", "10", "B", "20", "C", "5"),
            on("2024-01-31", "A", "20", "B", "20", "C", "5"),
            on("2024-02-01", "A", "20", "B", "20", "C", "5"));

    IndexCalculation calculation =
        IndexCalculation.of(
            Definitions.equalWeighted(early, at100("2024-01-02"), "A", "B", "C"), prices);

    assertThat(calculation.compositions().get(1).basket())
        .isEqualTo(Baskets.of("A", "33.3333", "B", "16.6667", "C", "66.6667"));
  }

  /** The same, and A splits three for one in between. */
  @Test
  void letsSharesFollowASplitBetweenPricingAndChange() {
    ReviewSchedule early =
        Definitions.MONTHLY.decided(
            new ReviewDate.SessionsBefore(2), new ReviewDate.SessionsBefore(1));
    PriceHistory prices =
        history(
            on("2024-01-02", "A", "10", "B", "10"),
            on("2024-01-30", "A", "30", "B", "10"),
            on("2024-01-31", "A", "10", "B", "10"),
            on("2024-02-01", "A", "10", "B", "10"));
    for (String exDate : List.of("2024-01-31", "2024-02-01")) {
      CorporateActions splits = Announced.split("A", exDate, "3");

      IndexCalculation calculation =
          IndexCalculation.of(
              Rulebook.of(Definitions.equalWeighted(early, at100("2024-01-02"), "A", "B")),
              new Market(prices, splits, Chronicle.empty(), Chronicle.empty()));

      String shares = exDate.equals("2024-01-31") ? "50" : "150";
      assertThat(calculation.compositions())
          .last()
          .satisfies(
              last -> assertThat(last.basket()).isEqualTo(Baskets.of("A", shares, "B", "50")));
    }
  }

  /** B has no close on the pricing date, and nothing may stand in for it. */
  @Test
  void isRefused_whenAnIncumbentHasNoPriceToCountSharesAt() {
    ReviewSchedule early =
        Definitions.MONTHLY.decided(
            new ReviewDate.SessionsBefore(1), new ReviewDate.SessionsBefore(1));

    IndexCalculation calculation =
        IndexCalculation.of(
            Definitions.equalWeighted(early, at100("2024-01-02"), "A", "B"),
            history(
                on("2024-01-02", "A", "10", "B", "10"),
                on("2024-01-31", "A", "10"),
                on("2024-02-01", "A", "10", "B", "10")));

    assertThat(calculation.decisions())
        .last()
        .isEqualTo(
            new Decision.Refused(
                day("2024-02-01"), Cause.REBALANCE, "no close of B on 2024-01-31"));
    assertThat(calculation.divisorChanges()).isEmpty();
  }

  @Test
  void refusesToLaunchWithSharesThatRoundToNothing() {
    Construction coarse =
        new Construction(
            new Weighting.EqualWeighted(), new Capping.None(), Money.of("1", Books.USD), 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculated(coarse, Definitions.NEVER, floatCaps()))
        .withMessageContaining("A would have 0.0333")
        .withMessageContaining("raise the notional");
  }

  @Test
  void refusesCapsThatNobodyCanMeet() {
    Construction capped =
        new Construction(
            new Weighting.EqualWeighted(),
            new Capping.Cap(Unit.LINE, Weight.of("0.3")),
            Money.of("1000", Books.USD),
            4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculated(capped, Definitions.NEVER, floatCaps()))
        .withMessageContaining("4");
  }

  @Test
  void isFolded() {
    Decision refused = new Decision.Refused(day("2024-01-02"), Cause.REBALANCE, "why not");

    assertThat(refused.<String>fold(made -> "made", r -> r.reason())).isEqualTo("why not");
  }

  /** 100 A with 0.6 afloat, 60 B with 0.5 and 10 C, all at 10. */
  private static Market floatCaps() {
    return new Market(
        history(on("2024-01-02", "A", "10", "B", "10", "C", "10")),
        CorporateActions.NONE,
        Chronicle.of(
            List.of(
                figure(Figure.SHARES, "A", "100"),
                figure(Figure.FLOAT_FACTOR, "A", "0.6"),
                figure(Figure.SHARES, "B", "60"),
                figure(Figure.FLOAT_FACTOR, "B", "0.5"),
                figure(Figure.SHARES, "C", "10"),
                figure(Figure.FLOAT_FACTOR, "C", "1"))),
        Chronicle.empty());
  }

  private static Dated<Figure, BigDecimal> figure(Figure figure, String name, String value) {
    return new Dated<>(figure, id(name), day("2024-01-02"), new BigDecimal(value));
  }

  private static IndexCalculation calculated(
      Construction construction, ReviewSchedule reviews, Market market) {
    return IndexCalculation.of(
        Rulebook.of(
            Definitions.defined(
                new Definitions.Terms(
                    construction,
                    reviews,
                    at100("2024-01-02"),
                    Conventions.strict(Absorption.DIVISOR, 2)),
                "A",
                "B",
                "C")),
        market);
  }

  private static IndexDefinition selecting(
      Selection selection, Additions additions, ReviewSchedule reviews) {
    IndexDefinition all = Definitions.equalWeighted(reviews, at100("2024-01-02"), "A", "B", "C");
    return new IndexDefinition(
        all.id(),
        all.edition(),
        all.name(),
        all.currency(),
        new Membership(all.membership().universe(), additions, selection),
        all.construction(),
        new Timetable(Timetable.PRICED_DATES, reviews),
        all.base(),
        all.conventions());
  }

  private static Decision.Made made(Decision decision) {
    return decision.fold(
        made -> made,
        refused -> {
          throw new AssertionError(refused);
        });
  }
}
