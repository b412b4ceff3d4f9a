package io.indexwright.calculation;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.at100;
import static io.indexwright.rulebook.Definitions.equalWeighted;
import static io.indexwright.rulebook.Definitions.priceWeighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.index.Base;
import io.indexwright.index.Baskets;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.MarketValue;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Prices and levels are chosen so that every one can be checked in the head. */
class IndexCalculationTest {
  private static final IndexDefinition PRICES =
      priceWeighted(Definitions.NEVER, at100("2024-01-02"), "A", "B", "C");

  /** 10 + 30 = 40 is level 100, so the divisor is 0.4; 11 + 31 = 42 is level 105. */
  @Nested
  class PriceWeighted {
    private static final PriceBook FIRST = on("2024-01-02", "A", "10", "B", "30");
    private static final PriceBook SECOND = on("2024-01-03", "A", "11", "B", "31");

    @Test
    void startsAtItsBase() {
      IndexCalculation calculation = IndexCalculation.of(PRICES, history(FIRST, SECOND));

      assertThat(calculation.outcomes())
          .containsExactly(level("2024-01-02", "100"), level("2024-01-03", "105"));
      assertThat(calculation.compositions())
          .singleElement()
          .satisfies(launch -> assertThat(launch.date()).isEqualTo("2024-01-02"))
          .satisfies(launch -> assertThat(launch.weights()).containsEntry(id("A"), weight("0.25")));
      assertThat(calculation.divisorChanges()).isEmpty();
      assertThat(calculation.lastLevel()).contains(level("2024-01-03", "105"));
    }

    @Test
    void continuesAPublishedIndex_whenItsDivisorIsGiven() {
      Base base = new Base.AtDivisor(day("2024-01-02"), Divisor.of("0.8"));

      assertThat(
              IndexCalculation.of(priceWeighted(Definitions.NEVER, base, "A", "B"), history(FIRST))
                  .outcomes())
          .containsExactly(level("2024-01-02", "50"));
    }

    /** C joins at 42, doubling the sum, so the divisor doubles; next day 12 + 30 + 42 is 105. */
    @Test
    void takesInAConstituentAfterItsFirstClose() {
      PriceBook joining = on("2024-01-03", "A", "11", "B", "31", "C", "42");
      PriceBook third = on("2024-01-04", "A", "12", "B", "30", "C", "42");

      IndexCalculation calculation = IndexCalculation.of(PRICES, history(FIRST, joining, third));

      assertThat(calculation.outcomes())
          .containsExactly(
              level("2024-01-02", "100"), level("2024-01-03", "105"), level("2024-01-04", "105"));
      assertThat(calculation.divisorChanges())
          .containsExactly(
              new DivisorChange(
                  day("2024-01-03"),
                  DivisorChange.Cause.ADDITION,
                  MarketValue.of("42"),
                  MarketValue.of("84"),
                  Divisor.of("0.4"),
                  Divisor.of("0.8")));
      assertThat(calculation.compositions())
          .last()
          .satisfies(joined -> assertThat(joined.date()).isEqualTo("2024-01-03"))
          .satisfies(joined -> assertThat(joined.weights()).containsEntry(id("C"), weight("0.5")));
    }

    @Test
    void postponesAnAddition_whenTheLevelIsWithheld() {
      PriceBook joining = on("2024-01-03", "A", "11", "C", "42");
      PriceBook third = on("2024-01-04", "A", "11", "B", "31", "C", "42");

      IndexCalculation calculation = IndexCalculation.of(PRICES, history(FIRST, joining, third));

      assertThat(calculation.outcomes())
          .containsExactly(
              level("2024-01-02", "100"),
              new LevelOutcome.Withheld(day("2024-01-03"), new TreeSet<>(List.of(id("B")))),
              level("2024-01-04", "105"));
      assertThat(calculation.divisorChanges())
          .extracting(DivisorChange::date)
          .containsExactly(day("2024-01-04"));
    }

    @Test
    void isDeafToWhatIsNoConstituent() {
      PriceBook withStranger = on("2024-01-02", "A", "10", "B", "30", "Z", "99");
      PriceBook strangerOnly = on("2024-01-06", "Z", "98");

      assertThat(IndexCalculation.of(PRICES, history(withStranger, SECOND, strangerOnly)))
          .isEqualTo(IndexCalculation.of(PRICES, history(FIRST, SECOND)));
    }

    @Test
    void isDeafToWhatWasBeforeItsBase() {
      assertThat(IndexCalculation.of(PRICES, history(on("2023-12-29", "A", "1"), FIRST, SECOND)))
          .isEqualTo(IndexCalculation.of(PRICES, history(FIRST, SECOND)));
    }

    @Test
    void hasNoLastLevel_whenEveryLevelIsWithheld() {
      IndexCalculation nothing =
          new IndexCalculation(
              List.of(new LevelOutcome.Withheld(day("2024-01-02"), new TreeSet<>())),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              new TreeMap<>());

      assertThat(nothing.lastLevel()).isEmpty();
    }
  }

  /**
   * 1000 in two parts: 50 A at 10 and 12.5 B at 40. At 20 each they are worth 1250, level 125;
   * after that close the index holds 25 of each, worth 1000, so the divisor falls from 10 to 8.
   */
  @Nested
  class EqualWeighted {
    private static final IndexDefinition QUARTERLY =
        equalWeighted(Definitions.QUARTERLY, at100("2023-12-28"), "A", "B");
    private static final PriceBook FIRST = on("2023-12-28", "A", "10", "B", "40");
    private static final PriceBook DUE = on("2024-01-02", "A", "20", "B", "20");
    private static final PriceBook AFTER = on("2024-01-03", "A", "22", "B", "18");

    @Test
    void isRebalancedAfterTheFirstCloseOfAQuarter() {
      PriceBook yearEnd = on("2023-12-29", "A", "12", "B", "40");

      IndexCalculation calculation =
          IndexCalculation.of(QUARTERLY, history(FIRST, yearEnd, DUE, AFTER));

      assertThat(calculation.outcomes())
          .containsExactly(
              level("2023-12-28", "100"),
              level("2023-12-29", "110"),
              level("2024-01-02", "125"),
              level("2024-01-03", "125"));
      assertThat(calculation.divisorChanges())
          .containsExactly(
              new DivisorChange(
                  day("2024-01-02"),
                  DivisorChange.Cause.REBALANCE,
                  MarketValue.of("1250"),
                  MarketValue.of("1000"),
                  Divisor.of("10"),
                  Divisor.of("8")));
      assertThat(calculation.compositions())
          .last()
          .satisfies(last -> assertThat(last.basket()).isEqualTo(Baskets.of("A", "25", "B", "25")));
    }

    @Test
    void isRebalancedAtTheNextLevel_whenTheOneThatWasDueIsWithheld() {
      PriceBook halfADay = on("2024-01-02", "A", "19");
      PriceBook dueStill = on("2024-01-03", "A", "20", "B", "20");

      IndexCalculation calculation =
          IndexCalculation.of(QUARTERLY, history(FIRST, halfADay, dueStill));

      assertThat(calculation.outcomes())
          .containsExactly(
              level("2023-12-28", "100"),
              new LevelOutcome.Withheld(day("2024-01-02"), new TreeSet<>(List.of(id("B")))),
              level("2024-01-03", "125"));
      assertThat(calculation.divisorChanges())
          .extracting(DivisorChange::date)
          .containsExactly(day("2024-01-03"));
    }

    @Test
    void driftsForEver_whenItIsNeverRebalanced() {
      IndexDefinition never = equalWeighted(Definitions.NEVER, at100("2023-12-28"), "A", "B");

      IndexCalculation calculation = IndexCalculation.of(never, history(FIRST, DUE, AFTER));

      assertThat(calculation.outcomes())
          .containsExactly(
              level("2023-12-28", "100"), level("2024-01-02", "125"), level("2024-01-03", "132.5"));
      assertThat(calculation.divisorChanges()).isEmpty();
    }
  }

  @Test
  void refusesABaseDateWithoutAClose() {
    PriceHistory late = history(on("2024-01-03", "A", "10"));
    PriceHistory foreign = history(on("2024-01-02", "Z", "10"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexCalculation.of(PRICES, late))
        .withMessageContaining("2024-01-02");
    assertThatIllegalArgumentException().isThrownBy(() -> IndexCalculation.of(PRICES, foreign));
  }

  @Test
  void refusesAConstituentPricedInAnotherCurrency() {
    List<Close> closes = new ArrayList<>();
    closes.add(new Close(id("A"), day("2024-01-02"), Price.of("10", USD)));
    closes.add(new Close(id("A"), day("2024-01-03"), Price.of("10", EUR)));

    assertThatThrownBy(() -> IndexCalculation.of(PRICES, PriceHistory.of(closes)))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessageContaining("EUR");
  }

  private static LevelOutcome.Calculated level(String date, String points) {
    return new LevelOutcome.Calculated(day(date), IndexLevel.of(points), List.of());
  }

  private static Weight weight(String fraction) {
    return Weight.of(fraction);
  }
}
