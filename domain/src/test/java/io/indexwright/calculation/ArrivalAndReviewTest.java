package io.indexwright.calculation;

import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.MONTHLY;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.ReviewDate;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import org.junit.jupiter.api.Test;

/** C begins to trade between the pricing of a review and its change, or on the day of it. */
class ArrivalAndReviewTest {
  private static final IndexDefinition RULES =
      Definitions.equalWeighted(
          MONTHLY.decided(new ReviewDate.SessionsBefore(2), new ReviewDate.SessionsBefore(2)),
          at100("2023-12-27"),
          "A",
          "B",
          "C");

  @Test
  void takesInAnArrival_onTheDayOfAReviewThatWasDecidedEarlier() {
    IndexCalculation calculation =
        IndexCalculation.of(
            RULES,
            history(
                on("2023-12-27", "A", "10", "B", "40"),
                on("2023-12-28", "A", "10", "B", "40"),
                on("2023-12-29", "A", "10", "B", "40"),
                on("2024-01-02", "A", "10", "B", "40", "C", "5"),
                on("2024-01-03", "A", "10", "B", "40", "C", "5"),
                on("2024-01-04", "A", "10", "B", "40", "C", "5")));
    assertThat(
            calculation
                .compositions()
                .get(calculation.compositions().size() - 1)
                .basket()
                .constituents())
        .contains(id("C"));
  }

  @Test
  void canBeReviewed_whenSomebodyArrivedSinceThePricing() {
    IndexCalculation calculation =
        IndexCalculation.of(
            RULES,
            history(
                on("2023-12-27", "A", "10", "B", "40"),
                on("2023-12-28", "A", "10", "B", "40"),
                on("2023-12-29", "A", "10", "B", "40", "C", "5"),
                on("2024-01-02", "A", "10", "B", "40", "C", "5"),
                on("2024-01-03", "A", "10", "B", "40", "C", "5")));
    assertThat(calculation.decisions()).noneMatch(d -> d instanceof Decision.Refused);
  }
}
