package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.MONTHLY;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.LevelOutcome;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Market;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 50 A at 10 and 12.5 B at 40 are 1000, level 100. The review of the second of January, both at 25,
 * asks for 20 of each: 30 A fewer and 7.5 B more, in three steps of 10 and 2.5.
 */
class PhaseInTest {
  private static final IndexDefinition RULES =
      Definitions.equalWeighted(MONTHLY.phasedOver(3), at100("2023-12-29"), "A", "B");
  private static final PriceBook BASE = on("2023-12-29", "A", "10", "B", "40");
  private static final PriceBook REVIEW = on("2024-01-02", "A", "25", "B", "25");

  @Test
  void goesInEqualSteps() {
    assertThat(baskets(inThreeSteps()))
        .containsExactly(
            "2023-12-29: 50 A, 12.5 B",
            "2024-01-02: 40 A, 15 B",
            "2024-01-03: 30 A, 17.5 B",
            "2024-01-04: 20 A, 20 B");
  }

  /**
   * 1562.5 become 1375, so the divisor 10 becomes 8.8; 1100 become 880, so 8.8 becomes 7.04; 1100
   * become 880 again, so 7.04 becomes 5.632. In between the basket of the last step counts.
   */
  @Test
  void bridgesEveryStep() {
    IndexCalculation calculation = inThreeSteps();

    assertThat(calculation.divisorChanges())
        .extracting(DivisorChange::cause)
        .containsExactly(Cause.REBALANCE, Cause.REBALANCE, Cause.REBALANCE);
    assertThat(calculation.divisorChanges().stream().map(c -> plain(c.after().value())))
        .containsExactly("8.8", "7.04", "5.632");
    assertThat(levels(calculation)).containsExactly("100", "156.25", "125", "156.25", "200");
  }

  @Test
  void asksTheRulesOnce() {
    assertThat(inThreeSteps().decisions())
        .extracting(Decision::date)
        .containsExactly(day("2023-12-29"), day("2024-01-02"));
  }

  /** Two A for one before the third of January: A costs half, and 80 on the way to 40 are held. */
  @Test
  void followsASplitInTheMiddle() {
    CorporateActions splits = Announced.split("A", "2024-01-03", "2");
    PriceHistory halved =
        history(
            BASE,
            REVIEW,
            on("2024-01-03", "A", "12.1", "B", "8.8"),
            on("2024-01-04", "A", "13.2", "B", "17.6"),
            on("2024-01-05", "A", "14.08", "B", "28.16"));

    IndexCalculation calculation =
        IndexCalculation.of(
            Rulebook.of(RULES), new Market(halved, splits, Chronicle.empty(), Chronicle.empty()));

    assertThat(calculation.outcomes()).isEqualTo(inThreeSteps().outcomes());
    assertThat(calculation.divisorChanges()).isEqualTo(inThreeSteps().divisorChanges());
    assertThat(baskets(calculation))
        .containsExactly(
            "2023-12-29: 50 A, 12.5 B",
            "2024-01-02: 80 A, 15 B",
            "2024-01-03: 60 A, 17.5 B",
            "2024-01-04: 40 A, 20 B");
  }

  /** B has no close on the third, so both steps that are left are made after the fourth. */
  @Test
  void makesUpForAStep_whenItsLevelIsWithheld() {
    IndexCalculation calculation =
        calculated(
            BASE,
            REVIEW,
            on("2024-01-03", "A", "24.2"),
            on("2024-01-04", "A", "17.6", "B", "26.4"),
            on("2024-01-05", "A", "28.16", "B", "28.16"));

    assertThat(baskets(calculation))
        .containsExactly(
            "2023-12-29: 50 A, 12.5 B", "2024-01-02: 40 A, 15 B", "2024-01-04: 20 A, 20 B");
    assertThat(levels(calculation)).containsExactly("100", "156.25", "withheld", "125", "160");
  }

  /** It is asked for on the third and priced then, and has two closes left. */
  @Test
  void goesHalfTheWayAtOnce_whenTheReviewItselfIsLate() {
    IndexCalculation calculation =
        calculated(
            BASE,
            on("2024-01-02", "A", "30"),
            on("2024-01-03", "A", "25", "B", "25"),
            on("2024-01-04", "A", "25", "B", "25"));

    assertThat(baskets(calculation))
        .containsExactly(
            "2023-12-29: 50 A, 12.5 B", "2024-01-03: 35 A, 16.25 B", "2024-01-04: 20 A, 20 B");
  }

  @Test
  void arrivesLate_whenTheLastLevelIsWithheld() {
    IndexCalculation calculation =
        calculated(
            BASE,
            REVIEW,
            on("2024-01-03", "A", "25", "B", "25"),
            on("2024-01-04", "B", "25"),
            on("2024-01-05", "A", "25", "B", "25"),
            on("2024-01-08", "A", "25", "B", "25"));

    assertThat(baskets(calculation))
        .containsExactly(
            "2023-12-29: 50 A, 12.5 B",
            "2024-01-02: 40 A, 15 B",
            "2024-01-03: 30 A, 17.5 B",
            "2024-01-05: 20 A, 20 B");
  }

  private static IndexCalculation inThreeSteps() {
    return calculated(
        BASE,
        REVIEW,
        on("2024-01-03", "A", "24.2", "B", "8.8"),
        on("2024-01-04", "A", "26.4", "B", "17.6"),
        on("2024-01-05", "A", "28.16", "B", "28.16"));
  }

  private static IndexCalculation calculated(PriceBook... books) {
    return IndexCalculation.of(RULES, history(books));
  }

  private static List<String> baskets(IndexCalculation calculation) {
    return calculation.compositions().stream()
        .map(one -> one.date() + ": " + held(one, "A") + ", " + held(one, "B"))
        .toList();
  }

  private static String held(Composition composition, String name) {
    return plain(composition.basket().sharesOf(id(name)).count()) + " " + name;
  }

  private static List<String> levels(IndexCalculation calculation) {
    return calculation.outcomes().stream().map(PhaseInTest::told).toList();
  }

  private static String told(LevelOutcome outcome) {
    return outcome.fold(made -> plain(made.level().points()), withheld -> "withheld");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
