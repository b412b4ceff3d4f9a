package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DivisorTest {

  @Test
  void placesABasketAtALevel() {
    assertThat(Divisor.placing(MarketValue.of("50000000"), IndexLevel.of("100")))
        .isEqualTo(Divisor.of("500000"));
  }

  @Test
  void turnsAValueIntoALevel() {
    assertThat(Divisor.of("0.4").levelOf(MarketValue.of("42"))).isEqualTo(IndexLevel.of("105"));
  }

  /** 300 ÷ 2 = 150, and 200 ÷ (2 × 200 ÷ 300) = 150. */
  @Test
  void takesTheStepInValueUponItself() {
    Divisor after = Divisor.of("2").bridging(MarketValue.of("300"), MarketValue.of("200"));

    assertThat(after).isEqualTo(Divisor.of("1.333333333333333333333333333333333"));
    assertThat(after.levelOf(MarketValue.of("200")).published(12)).isEqualByComparingTo("150");
  }

  @Test
  void keepsThirtyFourDigits() {
    assertThat(Divisor.of("1.00000000000000000000000000000000049").value()).hasToString("1");
    assertThat(Divisor.of("1.000000000000000000000000000000001").value())
        .hasToString("1.000000000000000000000000000000001");
  }

  @Test
  void refusesZeroAndLess() {
    assertThatIllegalArgumentException().isThrownBy(() -> Divisor.of("0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Divisor.of("-0.4"))
        .withMessageContaining("-0.4");
  }
}
