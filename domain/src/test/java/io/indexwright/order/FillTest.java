package io.indexwright.order;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import org.junit.jupiter.api.Test;

class FillTest {

  @Test
  void costsPriceTimesQuantityWithoutTheCommission() {
    assertThat(Fills.of("x1", 3).consideration()).isEqualTo(Money.of("30", USD));
  }

  /** 3 at 0.335 are 1.005. */
  @Test
  void roundsItsConsiderationHalfUp() {
    Fill fill =
        new Fill(new ExecutionId("x1"), Quantity.of(3), usd("0.335"), Money.zero(USD), Fills.NOON);

    assertThat(fill.consideration()).isEqualTo(Money.of("1.01", USD));
  }

  @Test
  void refusesToFillNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fills.of("x1", 0))
        .withMessageContaining("x1");
  }

  @Test
  void refusesABlankName() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExecutionId(" "));
    assertThat(new ExecutionId("x1")).hasToString("x1");
  }
}
