package io.indexwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WeightTest {

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(Weight.of("0.20")).isEqualTo(Weight.of("0.2")).hasToString("0.2");
    assertThat(Weight.of("0.0")).isEqualTo(Weight.ZERO);
  }

  @Test
  void reachesFromNothingToTheWhole() {
    assertThat(Weight.of("1.0")).hasToString("1");
    assertThatIllegalArgumentException().isThrownBy(() -> Weight.of("1.000000000001"));
    assertThatIllegalArgumentException().isThrownBy(() -> Weight.of("-0.1"));
  }

  @Test
  void keepsTwelveDecimalsAndNoMore() {
    assertThat(Weight.of("0.123456789012")).hasToString("0.123456789012");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weight.of("0.1234567890123"))
        .withMessageContaining("12 decimals");
  }

  /** A third is 0.333333333333 with a unit of the twelfth decimal to spare: the first gets it. */
  @Test
  void sharesInThirds() {
    BigDecimal one = BigDecimal.ONE;

    assertThat(Weight.sharing(List.of(one, one, one)))
        .containsExactly(
            Weight.of("0.333333333334"), Weight.of("0.333333333333"), Weight.of("0.333333333333"));
  }

  @RepeatedTest(100)
  void sharesSumToExactlyOne(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int round = 0; round < 50; round++) {
      List<BigDecimal> claims = new ArrayList<>();
      claims.add(BigDecimal.ONE);
      for (int more = random.nextInt(40); more > 0; more--) {
        claims.add(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(8)));
      }

      assertThat(Weight.sharing(claims).stream().map(Weight::fraction).reduce(BigDecimal::add))
          .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1"));
    }
  }
}
