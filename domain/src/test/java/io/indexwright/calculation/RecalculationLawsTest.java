package io.indexwright.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.MarketValue;
import io.indexwright.market.PriceHistory;
import io.indexwright.soak.Law;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever path a level was calculated on, plain decimals give the same digits. */
class RecalculationLawsTest {

  /** Each level once more, from the composition and the divisor in force and nothing else. */
  @Law(100)
  void everyLevelIsTheValueOfItsCompositionByItsDivisor(RepetitionInfo run) {
    RandomMarket drawn = RandomMarket.drawnBy(new Random(run.getCurrentRepetition()));
    PriceHistory prices = PriceHistory.of(drawn.closes());
    IndexCalculation calculation = drawn.calculated();
    for (LevelOutcome outcome : calculation.outcomes()) {
      if (outcome instanceof LevelOutcome.Calculated level && level.substitutions().isEmpty()) {
        Basket held = heldAt(level.date(), calculation);
        BigDecimal value = held.valueAt(prices.lastAt(level.date()).orElseThrow()).amount();
        Divisor divisor = divisorAt(level.date(), calculation, prices);

        assertThat(level.level().points())
            .isEqualByComparingTo(value.divide(divisor.value(), MathContext.DECIMAL128));
      }
    }
  }

  /** A composition of the base date is in force on it, any other from the day after. */
  private static Basket heldAt(LocalDate date, IndexCalculation calculation) {
    return calculation.compositions().stream()
        .filter(held -> held.date().isBefore(date))
        .reduce((earlier, later) -> later)
        .map(Composition::basket)
        .orElseGet(() -> launch(calculation));
  }

  /** A corporate action of the next morning takes the place of the first composition. */
  private static Basket launch(IndexCalculation calculation) {
    return calculation
        .decisions()
        .get(0)
        .fold(
            Decision.Made::basket,
            refused -> {
              throw new AssertionError(refused);
            });
  }

  private static Divisor divisorAt(
      LocalDate date, IndexCalculation calculation, PriceHistory prices) {
    MarketValue launched =
        launch(calculation).valueAt(prices.lastAt(RandomMarket.BASE).orElseThrow());
    return calculation.divisorChanges().stream()
        .filter(change -> change.date().isBefore(date))
        .reduce((earlier, later) -> later)
        .map(DivisorChange::after)
        .orElse(Divisor.placing(launched, IndexLevel.of("1000")));
  }
}
