package io.indexwright.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestRatesTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-05-02");
  private static final InterestRate LATER = rate("SOFR", FIRST.plusDays(4), "-0.0010");
  private static final InterestRate EARLIER = rate("SOFR", FIRST, "0.0531");
  private static final InterestRates RATES = InterestRates.of(List.of(LATER, EARLIER));

  private static InterestRate rate(String name, LocalDate from, String perYear) {
    return new InterestRate(name, from, new BigDecimal(perYear));
  }

  @Test
  void isInForce_untilTheNext() {
    assertThat(RATES.rate("SOFR", FIRST.minusDays(1))).isEmpty();
    assertThat(RATES.rate("SOFR", FIRST)).contains(new BigDecimal("0.0531"));
    assertThat(RATES.rate("SOFR", FIRST.plusDays(3))).contains(new BigDecimal("0.0531"));
    assertThat(RATES.rate("SOFR", FIRST.plusDays(4))).contains(new BigDecimal("-0.001"));
    assertThat(RATES.rate("SOFR", FIRST.plusYears(4))).contains(new BigDecimal("-0.001"));
  }

  @Test
  void knowsNothing_ofASeriesThatIsNotThere() {
    assertThat(RATES.rate("ESTR", FIRST)).isEmpty();
    assertThat(InterestRates.none().rate("SOFR", FIRST)).isEmpty();
  }

  @Test
  void refusesTwoRatesFromOneDate_andNoName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InterestRates.of(List.of(EARLIER, EARLIER)))
        .withMessage("two rates of SOFR from 2024-05-02");
    assertThatIllegalArgumentException().isThrownBy(() -> rate(" ", FIRST, "0"));
  }

  @Test
  void listsItsRatesInOrder() {
    assertThat(RATES.rates()).containsExactly(EARLIER, LATER);
    assertThat(RATES).hasToString("2 rates of [SOFR]");
  }
}
