package io.indexwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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
