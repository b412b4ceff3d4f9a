package io.indexwright.index;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import org.junit.jupiter.api.Test;

/** Every example of docs/rules/weighting.md is here. */
class WeightingTest {
  private static final PriceBook BOOK = on("2024-01-02", "A", "10", "B", "40", "C", "50");

  @Test
  void holdsOneOfEach_whenPriceWeighted() {
    Basket basket = new Weighting.PriceWeighted().basketAt(BOOK);

    assertThat(basket).isEqualTo(Baskets.of("A", "1", "B", "1", "C", "1"));
    assertThat(basket.weightsAt(BOOK))
        .containsEntry(id("A"), Weight.of("0.1"))
        .containsEntry(id("B"), Weight.of("0.4"))
        .containsEntry(id("C"), Weight.of("0.5"));
  }

  /** 3000 in three parts of 1000: 100 at 10, 25 at 40 and 20 at 50. */
  @Test
  void holdsTheSameValueOfEach_whenEqualWeighted() {
    Basket basket = equal("3000", 4).basketAt(BOOK);

    assertThat(basket).isEqualTo(Baskets.of("A", "100", "B", "25", "C", "20"));
    assertThat(basket.weightsAt(BOOK).values())
        .containsExactly(
            Weight.of("0.333333333334"), Weight.of("0.333333333333"), Weight.of("0.333333333333"));
  }

  /** 1000 ÷ 2 ÷ 3 = 166.666..., and 1000 ÷ 2 ÷ 16 = 31.25. */
  @Test
  void quantisesIndexSharesHalfUp() {
    PriceBook book = on("2024-01-02", "A", "3", "B", "16");

    assertThat(equal("1000", 2).basketAt(book)).isEqualTo(Baskets.of("A", "166.67", "B", "31.25"));
    assertThat(equal("1000", 1).basketAt(book)).isEqualTo(Baskets.of("A", "166.7", "B", "31.3"));
    assertThat(equal("1000", 0).basketAt(book)).isEqualTo(Baskets.of("A", "167", "B", "31"));
  }

  @Test
  void refusesANotionalOfNothing_andFewerThanNoDecimals() {
    assertThatIllegalArgumentException().isThrownBy(() -> equal("0", 2));
    assertThatIllegalArgumentException().isThrownBy(() -> equal("-1", 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> equal("1000", -1))
        .withMessageContaining("-1");
  }

  @Test
  void refusesANotionalThatBuysNoQuantumOfAShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> equal("1", 0).basketAt(BOOK));
  }

  private static Weighting equal(String notional, int shareDecimals) {
    return new Weighting.EqualWeighted(Money.of(notional, USD), shareDecimals);
  }
}
