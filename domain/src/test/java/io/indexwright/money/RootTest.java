package io.indexwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RootTest {

  @Test
  void isExact_whereItHasFewDigits() {
    assertThat(Root.of(new BigDecimal("0.59049"), 5)).isEqualByComparingTo("0.9");
    assertThat(Root.of(new BigDecimal("0.25"), 2)).isEqualByComparingTo("0.5");
    assertThat(Root.of(BigDecimal.ONE, 365)).isEqualByComparingTo("1");
    assertThat(Root.of(BigDecimal.ZERO, 365)).isEqualByComparingTo("0");
  }

  @Test
  void refusesNumbersAboveOneOrBelowZero_andNoDegree() {
    assertThatIllegalArgumentException().isThrownBy(() -> Root.of(new BigDecimal("1.1"), 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Root.of(new BigDecimal("-0.1"), 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Root.of(BigDecimal.ONE, 1));
  }

  @RepeatedTest(100)
  void givesTheNumberBack_asOftenMultiplied(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 6 + random.nextInt(9));
    int degree = 2 + random.nextInt(399);

    assertThat(Root.of(number, degree).pow(degree, Root.DIGITS))
        .isCloseTo(number, within(number.movePointLeft(42)));
  }
}
