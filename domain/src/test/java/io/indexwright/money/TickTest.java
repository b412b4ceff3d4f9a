package io.indexwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TickTest {
  private static final Tick HALF_CENT = Tick.of("0.0050");

  @Test
  void roundsToTheNearestTick() {
    assertThat(HALF_CENT.halfUp(new BigDecimal("12.3424"))).isEqualByComparingTo("12.34");
    assertThat(HALF_CENT.halfUp(new BigDecimal("12.3451"))).isEqualByComparingTo("12.345");
    assertThat(Tick.of("5").halfUp(new BigDecimal("12"))).isEqualByComparingTo("10");
  }

  @Test
  void roundsTheMiddleAwayFromZero() {
    assertThat(HALF_CENT.halfUp(new BigDecimal("12.3425"))).isEqualByComparingTo("12.345");
    assertThat(HALF_CENT.halfUp(new BigDecimal("-12.3425"))).isEqualByComparingTo("-12.345");
  }

  @Test
  void dropsTrailingZeros() {
    assertThat(HALF_CENT).isEqualTo(Tick.of("0.005"));
    assertThat(Tick.of("0.5").halfUp(new BigDecimal("2.0")).toPlainString()).isEqualTo("2");
  }

  @Test
  void refusesAStepThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> Tick.of("0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tick.of("-0.01"))
        .withMessageContaining("-0.01");
  }
}
