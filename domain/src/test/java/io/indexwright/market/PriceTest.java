package io.indexwright.market;

import static io.indexwright.market.Books.JPY;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class PriceTest {

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(usd("12.340")).isEqualTo(usd("12.34")).hasToString("12.34 USD");
    assertThat(usd("12.34")).isNotEqualTo(Price.of("12.34", JPY));
  }

  @Test
  void refusesZeroAndLess() {
    assertThatIllegalArgumentException().isThrownBy(() -> usd("0.00"));
    assertThatIllegalArgumentException().isThrownBy(() -> usd("-1")).withMessageContaining("-1");
  }

  /** 3 units at 0.335 are 1.005: a cent more or less is the caller's choice. */
  @Test
  void roundsWhatAQuantityCostsAsTheCallerSays() {
    assertThat(usd("0.335").times(Quantity.of(3), RoundingMode.HALF_UP))
        .isEqualTo(Money.of("1.01", USD));
    assertThat(usd("0.335").times(Quantity.of(3), RoundingMode.DOWN))
        .isEqualTo(Money.of("1.00", USD));
    assertThat(
            Price.of("101", JPY).times(new Quantity(new BigDecimal("0.5")), RoundingMode.HALF_UP))
        .isEqualTo(Money.of("51", JPY));
  }
}
