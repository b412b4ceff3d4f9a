package io.indexwright.index;

import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Weight;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 2 A at 10 and 3.5 B at 20 are worth 20 + 70 = 90. */
class BasketTest {
  private static final Basket BASKET = Baskets.of("A", "2", "B", "3.5");
  private static final PriceBook BOOK = on("2024-01-02", "A", "10", "B", "20", "C", "1");

  @Test
  void isWorthTheSumOfSharesTimesPrices() {
    assertThat(BASKET.valueAt(BOOK)).isEqualTo(MarketValue.of("90"));
  }

  /** 20 and 70 of 90 are 2/9 and 7/9; the unit left over goes to 0.777..., the larger remainder. */
  @Test
  void givesWeightsThatSumToOne() {
    assertThat(BASKET.weightsAt(BOOK))
        .containsEntry(id("A"), Weight.of("0.222222222222"))
        .containsEntry(id("B"), Weight.of("0.777777777778"))
        .hasSize(2);
  }

  @Test
  void namesWhatHasNoPrice() {
    assertThat(Pricing.of(BOOK).unpricedOf(BASKET.constituents())).isEmpty();
    assertThat(Pricing.of(on("2024-01-03", "A", "10")).unpricedOf(BASKET.constituents()))
        .containsExactly(id("B"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASKET.valueAt(on("2024-01-03", "A", "10")))
        .withMessageContaining("B on 2024-01-03");
  }

  @Test
  void knowsTheSharesOfItsConstituentsAndOfNothingElse() {
    assertThat(BASKET.sharesOf(id("B"))).isEqualTo(IndexShares.of("3.5"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASKET.sharesOf(id("C")))
        .withMessageContaining("C");
  }

  @Test
  void refusesToBeEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Basket(new TreeMap<>()));
  }

  @Test
  void cannotBeChanged() {
    assertThatThrownBy(() -> BASKET.shares().put(id("C"), IndexShares.of("1")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** Three equal thirds: the unit left over goes to A, not to whoever came first in the map. */
  @Test
  void givesTheSameWeights_whateverOrderItWasBuiltIn() {
    Basket thirds = Baskets.of("A", "1", "B", "1", "C", "1");
    SortedMap<InstrumentId, IndexShares> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(thirds.shares());
    PriceBook level = on("2024-01-02", "A", "7", "B", "7", "C", "7");

    assertThat(new Basket(backwards).weightsAt(level))
        .isEqualTo(thirds.weightsAt(level))
        .containsEntry(id("A"), Weight.of("0.333333333334"));
  }
}
