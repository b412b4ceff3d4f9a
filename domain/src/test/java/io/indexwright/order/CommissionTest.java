package io.indexwright.order;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CommissionTest {

  /** 1 dollar and 5 basis points of 2500, which are 1.25. */
  @Test
  void addsAPartToAFixedAmount() {
    assertThat(commission("1", "5").on(usd("2500"))).isEqualTo(usd("2.25"));
    assertThat(commission("1", "0").on(usd("2500"))).isEqualTo(usd("1"));
    assertThat(commission("0", "5").on(usd("0"))).isEqualTo(usd("0"));
  }

  /** 1 basis point of 50 is half a cent. */
  @Test
  void roundsThePartHalfUp() {
    assertThat(commission("0", "1").on(usd("50"))).isEqualTo(usd("0.01"));
    assertThat(commission("0", "1").on(usd("49.99"))).isEqualTo(usd("0"));
  }

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(commission("1", "5.0")).isEqualTo(commission("1.00", "5"));
  }

  @Test
  void refusesToBeNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> commission("-0.01", "0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> commission("0", "-1"))
        .withMessageContaining("-1 bp");
  }

  @Test
  void refusesAnotherCurrency() {
    assertThatThrownBy(() -> commission("1", "0").on(Money.of("1", EUR)))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  private static Commission commission(String perFill, String basisPoints) {
    return new Commission(usd(perFill), new BigDecimal(basisPoints));
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
