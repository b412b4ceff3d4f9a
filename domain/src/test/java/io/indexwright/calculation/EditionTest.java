package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.DivisorChange;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.LevelOutcome;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A and B are 10 and 30, level 100. From the fourth of January on, C at 20 takes the place of B: at
 * the close of the third 10 + 20 = 30 where 40 were.
 */
class EditionTest {
  private static final IndexDefinition FIRST =
      Definitions.priceWeighted(Definitions.NEVER, at100("2024-01-02"), "A", "B");
  private static final IndexDefinition SECOND =
      Definitions.edition(
          2,
          "2024-01-04",
          Definitions.priceWeighted(Definitions.NEVER, at100("2024-01-02"), "A", "C"));
  private static final Rulebook RULEBOOK = new Rulebook(List.of(FIRST, SECOND));
  private static final PriceHistory PRICES =
      history(
          on("2024-01-02", "A", "10", "B", "30", "C", "20"),
          on("2024-01-03", "A", "10", "B", "30", "C", "20"),
          on("2024-01-04", "A", "13", "B", "99", "C", "20"));

  @Test
  void comesIntoEffectAtTheCloseBefore() {
    IndexCalculation calculation = IndexCalculation.of(RULEBOOK, Market.of(PRICES));

    assertThat(calculation.divisorChanges())
        .singleElement()
        .satisfies(change -> assertThat(change.date()).isEqualTo("2024-01-03"))
        .extracting(DivisorChange::cause)
        .isEqualTo(Cause.NEW_VERSION);
    assertThat(calculation.lastLevel().orElseThrow().level().points()).isEqualByComparingTo("110");
    assertThat(calculation.compositions().get(1).basket().constituents())
        .containsExactly(id("A"), id("C"));
  }

  @Test
  void waits_whenTheLevelBeforeIsWithheld() {
    PriceHistory gap =
        history(
            on("2024-01-02", "A", "10", "B", "30", "C", "20"),
            on("2024-01-03", "A", "10", "C", "20"),
            on("2024-01-04", "A", "10", "B", "30", "C", "20"),
            on("2024-01-05", "A", "10", "C", "23"));

    IndexCalculation calculation = IndexCalculation.of(RULEBOOK, Market.of(gap));

    assertThat(calculation.outcomes().get(1)).isInstanceOf(LevelOutcome.Withheld.class);
    assertThat(calculation.divisorChanges())
        .extracting(DivisorChange::date)
        .containsExactly(day("2024-01-04"));
    assertThat(calculation.lastLevel().orElseThrow().level().points()).isEqualByComparingTo("110");
  }

  @Test
  void changesNothingBeforeItComesIntoEffect() {
    PriceHistory early = PRICES.restrictedTo(FIRST.membership().universe());

    assertThat(IndexCalculation.of(RULEBOOK, Market.of(PRICES)).outcomes().subList(0, 2))
        .isEqualTo(IndexCalculation.of(FIRST, early).outcomes().subList(0, 2));
  }
}
