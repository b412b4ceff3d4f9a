package io.indexwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrecisionTest {

  @Test
  void keepsThirtyFourDigitsOfAQuotient() {
    assertThat(Precision.quotient(new BigDecimal("2"), new BigDecimal("3")))
        .hasToString("0.6666666666666666666666666666666667");
  }

  /** The 35th digit is a lone 5 in both quotients; each goes to its even neighbour. */
  @Test
  void roundsAHalfToTheEvenNeighbour() {
    BigDecimal two = BigDecimal.valueOf(2);

    assertThat(Precision.quotient(new BigDecimal("2000000000000000000000000000000001"), two))
        .hasToString("1000000000000000000000000000000000");
    assertThat(Precision.quotient(new BigDecimal("2000000000000000000000000000000003"), two))
        .hasToString("1000000000000000000000000000000002");
  }

  /** Numbers short and long, and divisors of which some go into nothing and some into much. */
  @Test
  void dividesAsABigDecimalDoes_digitByDigitAndInScale() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      BigDecimal dividend = number(random, 1 + random.nextInt(80));
      BigDecimal divisor = number(random, 1 + random.nextInt(70));
      if (divisor.signum() != 0) {
        assertThat(Precision.quotient(dividend, divisor))
            .isEqualTo(dividend.divide(divisor, Precision.DECIMAL));
      }
    }
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Precision.quotient(BigDecimal.TEN, BigDecimal.ZERO));
  }

  private static BigDecimal number(Random random, int bits) {
    BigInteger unscaled = new BigInteger(bits, random);
    return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), random.nextInt(12));
  }

  @Test
  void dropsTrailingZerosAndExponents() {
    assertThat(Precision.normalised(new BigDecimal("10.500"))).hasToString("10.5");
    assertThat(Precision.normalised(new BigDecimal("1E+3"))).hasToString("1000");
    assertThat(Precision.normalised(new BigDecimal("0E-9"))).hasToString("0");
    assertThat(Precision.normalised(new BigDecimal("-0.00"))).hasToString("0");
  }

  @Test
  void refusesANumberThatTakesAThousandDigitsAndMore() {
    assertThat(Precision.normalised(new BigDecimal("1E+999")).precision()).isEqualTo(1000);
    assertThat(Precision.normalised(new BigDecimal("1E-1000")).scale()).isEqualTo(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Precision.normalised(new BigDecimal("1E+1000000000")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Precision.normalised(new BigDecimal("1E-1001")));
  }
}
