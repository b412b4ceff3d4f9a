package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Budgets that can be spent to the last cent, and prices that come in another order. */
class ExactBudgetTest {

  /**
   * Counted at each other's price, 10 of A and 900 of B would be bought, for 9,010 of 1,000: what
   * an allocator does that takes prices by their place.
   */
  @Test
  void spendsWhatThereIs_whenPricesComeInAnotherOrderThanWeights() {
    SortedMap<InstrumentId, Price> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.put(Books.id("A"), Books.usd("1"));
    backwards.put(Books.id("B"), Books.usd("10"));
    Allocation plan =
        planned(
            Cases.weights("A", "0.1", "B", "0.9"),
            "1000",
            new PriceBook(Books.day("2024-01-02"), backwards));

    assertThat(plan.tickets()).containsExactly(Cases.buy("A", "100"), Cases.buy("B", "90"));
    assertThat(plan.cashLeft()).isEqualTo(Cases.usd("0"));
  }

  @RepeatedTest(20)
  void leavesNothing_whenTheWeightsAreThoseOfWholeUnits(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 20; i++) {
      SortedMap<InstrumentId, Price> prices = new TreeMap<>();
      List<BigDecimal> values = new ArrayList<>();
      for (int name = 0; name < 1 + random.nextInt(8); name++) {
        BigDecimal price = BigDecimal.valueOf(1L + random.nextInt(50_000), 2);
        prices.put(Books.id("N" + name), new Price(price, Books.USD));
        values.add(price.multiply(BigDecimal.valueOf(1L + random.nextInt(40))));
      }
      BigDecimal cash = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      Allocation plan = planned(shares(prices, values), cash.toPlainString(), book(prices));

      assertThat(plan.cashLeft()).isEqualTo(Cases.usd("0"));
      assertThat(plan.tickets()).hasSize(prices.size());
    }
  }

  private static TargetWeights shares(
      SortedMap<InstrumentId, Price> prices, List<BigDecimal> values) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    List<Weight> shared = Weight.sharing(values);
    for (InstrumentId id : prices.keySet()) {
      weights.put(id, shared.get(weights.size()));
    }
    return new TargetWeights(weights);
  }

  private static PriceBook book(SortedMap<InstrumentId, Price> prices) {
    return new PriceBook(Books.day("2024-01-02"), prices);
  }

  private static Allocation planned(TargetWeights targets, String cash, PriceBook book) {
    AllocationOutcome outcome =
        new Allocator(targets, Cases.FREE).allocate(Cases.portfolio(cash), book);
    return ((AllocationOutcome.Planned) outcome).allocation();
  }
}
