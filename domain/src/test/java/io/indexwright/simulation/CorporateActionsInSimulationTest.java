package io.indexwright.simulation;

import static io.indexwright.simulation.Told.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.market.Books;
import io.indexwright.money.Quantity;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.result.SimulationResult;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 100 units of A at 10 dollars, and B at 5 that is not bought: what becomes of them. */
class CorporateActionsInSimulationTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  @Test
  void splitsUnits_andPaysFractionsOut() {
    SimulationResult result = after(new Recapitalisation.Split(ONE, THREE), "30");

    assertThat(held(result, "A")).isEqualTo(Quantity.of(33));
    // a third of a unit at 30
    assertThat(result.last().value()).isEqualByComparingTo("1000");
  }

  @Test
  void paysASpecialDividend() {
    SimulationResult result = after(new Distribution.SpecialDividend(TWO), "8");

    assertThat(result.totals().distributed()).isEqualByComparingTo("200");
    assertThat(result.last().value()).isEqualByComparingTo("1000");
  }

  @Test
  void sellsAsManyRightsAsPayForTheOthers() {
    SimulationResult result =
        after(new Recapitalisation.Rights(ONE, ONE, new BigDecimal("6")), "8");

    assertThat(held(result, "A")).isEqualTo(Quantity.of(125));
    assertThat(result.last().value()).isEqualByComparingTo("1000");
  }

  @Test
  void holdsWhatIsSpunOff() {
    SimulationResult result =
        after(new Distribution.SpinOff(Books.id("B"), ONE, TWO, Optional.empty()), "7.50");

    assertThat(held(result, "A")).isEqualTo(Quantity.of(100));
    assertThat(held(result, "B")).isEqualTo(Quantity.of(50));
    assertThat(result.last().value()).isEqualByComparingTo("1000");
  }

  @Test
  void turnsUnitsIntoThoseOfTheAcquirer() {
    SimulationResult result = after(new Exit.StockMerger(Books.id("B"), TWO, ONE), "-");

    assertThat(held(result, "A")).isEqualTo(Quantity.NONE);
    assertThat(held(result, "B")).isEqualTo(Quantity.of(200));
  }

  @Test
  void takesMoneyAndUnitsForUnits() {
    SimulationResult result =
        after(new Exit.MixedMerger(Books.id("B"), ONE, ONE, BigDecimal.valueOf(4)), "-");

    assertThat(held(result, "B")).isEqualTo(Quantity.of(100));
    assertThat(result.last().value()).isEqualByComparingTo("900");
  }

  @Test
  void isBoughtOut() {
    assertThat(after(new Exit.CashMerger(BigDecimal.valueOf(12)), "-").last().value())
        .isEqualByComparingTo("1200");
  }

  @Test
  void leavesAtTheLastClose_whenDelisted() {
    assertThat(after(new Exit.Delisting(), "-").last().value()).isEqualByComparingTo("1000");
  }

  @Test
  void losesEverything_whenBankrupt() {
    SimulationResult result = after(new Exit.Bankruptcy(), "-");

    assertThat(held(result, "A")).isEqualTo(Quantity.NONE);
    assertThat(result.last().value()).isZero();
    assertThat(result.last().points()).isZero();
  }

  private static SimulationResult after(CorporateAction action, String price) {
    Told told =
        Told.market()
            .aimed("A", "1", "10", price, price)
            .aimed("B", "0", "5", "5", "5")
            .announcing("A", 1, action);
    return Simulated.done(
        told.simulation()
            .run(told.investing("1000", SimulationPolicy.whole(Fees.none()).with(Dividends.KEPT))));
  }

  private static Quantity held(SimulationResult result, String name) {
    return result.holdingsAt(day(2)).getOrDefault(Books.id(name), Quantity.NONE);
  }
}
