package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.market.Market;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class ForeseenTest {

  /** What a review of that very close would make, and nobody makes it. */
  @Test
  void isWhatAReviewWouldMake() {
    Market market =
        Market.of(
            history(
                on("2024-01-02", "A", "10", "B", "40"), on("2024-02-01", "A", "20", "B", "40")));
    IndexDefinition never =
        Definitions.equalWeighted(Definitions.NEVER, at100("2024-01-02"), "A", "B");
    IndexDefinition monthly =
        Definitions.equalWeighted(Definitions.MONTHLY, at100("2024-01-02"), "A", "B");

    Decision foreseen =
        Decision.foreseen(
            Rulebook.of(never), market, day("2024-02-01"), Definitions.named("A", "B"));

    assertThat(foreseen)
        .isEqualTo(IndexCalculation.of(Rulebook.of(monthly), market).decisions().get(1));
  }
}
