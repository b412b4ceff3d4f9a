package io.indexwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(new Quantity(new BigDecimal("1.500")))
        .isEqualTo(new Quantity(new BigDecimal("1.5")))
        .hasToString("1.5");
    assertThat(new Quantity(new BigDecimal("1E+2"))).isEqualTo(Quantity.of(100)).hasToString("100");
    assertThat(new Quantity(new BigDecimal("0.00"))).isEqualTo(Quantity.NONE);
  }

  @Test
  void refusesLessThanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.of(-1))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.of(1).minus(Quantity.of(2)))
        .withMessageContaining("-1");
  }

  @Test
  void leavesTheFractionToNobody() {
    assertThat(Quantity.wholeUnitsIn(new BigDecimal("2.999"))).isEqualTo(Quantity.of(2));
    assertThat(Quantity.wholeUnitsIn(new BigDecimal("3"))).isEqualTo(Quantity.of(3));
  }

  @Test
  void addsSubtractsAndCompares() {
    Quantity half = new Quantity(new BigDecimal("0.5"));

    assertThat(half.plus(half)).isEqualTo(Quantity.of(1));
    assertThat(Quantity.of(1).minus(half)).isEqualTo(half);
    assertThat(Quantity.of(1).exceeds(half)).isTrue();
    assertThat(half.exceeds(half)).isFalse();
    assertThat(half).isLessThan(Quantity.of(1));
  }
}
