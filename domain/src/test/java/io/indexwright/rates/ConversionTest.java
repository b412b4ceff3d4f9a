package io.indexwright.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversionTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2024-05-03");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final CurrencyPair PAIR = new CurrencyPair(EUR, USD);
  private static final FxRates RATES =
      FxRates.of(
          List.of(
              new FxQuote("ECB", PAIR, FRIDAY, new BigDecimal("1.08")),
              new FxQuote("WM", PAIR, FRIDAY, new BigDecimal("1.09"))));

  @Test
  void takesAnOlderRate_asOldAsIsStated() {
    Conversion conversion = new Conversion(RATES, "ECB", 3, USD);

    assertThat(conversion.rate(EUR, FRIDAY)).isEqualByComparingTo("1.08");
    assertThat(conversion.rate(EUR, FRIDAY.plusDays(3))).isEqualByComparingTo("1.08");
    assertThat(conversion.dateOfRate(EUR, FRIDAY.plusDays(3))).isEqualTo(FRIDAY);
    assertThat(conversion.rate(USD, FRIDAY.plusYears(9))).isEqualByComparingTo("1");
  }

  @Test
  void refusesByNameAndDate_whenThereIsNone() {
    Conversion conversion = new Conversion(RATES, "ECB", 3, USD);

    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(() -> conversion.rate(EUR, FRIDAY.plusDays(4)))
        .withMessage("no rate for 2024-05-07: USD per EUR at ECB")
        .satisfies(
            missing -> {
              assertThat(missing.rate()).isEqualTo("USD per EUR at ECB");
              assertThat(missing.date()).isEqualTo("2024-05-07");
            });
  }

  @Test
  void takesAnotherFixing_ofTheVeryDay() {
    Conversion other = new Conversion(RATES, "ECB", 3, USD).onTheDayAt("WM");

    assertThat(other.rate(EUR, FRIDAY)).isEqualByComparingTo("1.09");
    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(() -> other.rate(EUR, FRIDAY.plusDays(1)));
  }

  @Test
  void refusesAFixingWithoutAName_andDaysBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(RATES, "", 0, USD));
    assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(RATES, "ECB", -1, USD));
  }
}
