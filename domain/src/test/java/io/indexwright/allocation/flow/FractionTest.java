package io.indexwright.allocation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {
  private static final Fraction THIRD = of("1").dividedBy(of("3"));
  private static final Fraction SIXTH = of("0.5").times(THIRD);

  @Test
  void isExact_andInLowestTerms() {
    assertThat(THIRD.plus(SIXTH)).isEqualTo(of("0.50"));
    assertThat(THIRD.minus(SIXTH)).isEqualTo(SIXTH);
    assertThat(of("1200").dividedBy(of("-0.8"))).isEqualTo(of("-1500"));
    assertThat(THIRD.times(of("3"))).isEqualTo(of("1"));
  }

  @Test
  void isANumber_to34Digits() {
    assertThat(THIRD.number()).isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
    assertThat(of("-0.25").number()).isEqualByComparingTo("-0.25");
  }

  @Test
  void knowsNothing() {
    assertThat(THIRD.minus(THIRD)).isEqualTo(Fraction.ZERO).isEqualTo(of("0.00"));
    assertThat(Fraction.ZERO.isZero()).isTrue();
    assertThat(SIXTH.isZero()).isFalse();
  }

  private static Fraction of(String number) {
    return Fraction.of(new BigDecimal(number));
  }
}
