package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred names: how far from the best the plan can be, by its own proof. */
class ManyNamesTest {
  private static final int NAMES = 500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWithinOneCheapestLotOfTheBest(long seed) {
    check(seed, 500, 50_500);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWithinOneCheapestLotOfTheBest_whenALotIsAFewCents(long seed) {
    check(seed, 1, 301);
  }

  private static void check(long seed, int leastCents, int mostCents) {
    Random random = new Random(seed);
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    List<BigDecimal> claims = new ArrayList<>();
    List<BigDecimal> amounts = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      amounts.add(BigDecimal.valueOf(random.nextInt(leastCents, mostCents), 2));
      prices.put(Books.id("N" + i), new Price(amounts.get(i), Books.USD));
      claims.add(BigDecimal.valueOf(1L + random.nextInt(1_000)));
    }
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    List<Weight> shared = Weight.sharing(claims);
    prices.keySet().forEach(id -> weights.put(id, shared.get(weights.size())));
    Allocation plan =
        Planned.aimingAt(new TargetWeights(weights))
            .pricedAt(new PriceBook(Books.day("2024-01-02"), prices))
            .of("1000000");

    assertThat(plan.score().gap()).isLessThanOrEqualTo(Collections.min(amounts));
    assertThat(plan.cashLeft().isNegative()).isFalse();
  }
}
