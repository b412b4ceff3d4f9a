package io.indexwright.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2024-05-03");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Currency USD = Currency.getInstance("USD");
  private static final ExchangeRates RATES = rates("1.08");

  @Test
  void knowTheirOwnCurrencyAndThoseGiven() {
    assertThat(RATES.rateOf(USD)).isEqualByComparingTo("1");
    assertThat(RATES.rateOf(EUR)).isEqualByComparingTo("1.08");
    assertThat(RATES.find(GBP)).isEmpty();
    assertThat(RATES.isForeign(EUR)).isTrue();
    assertThat(RATES.isForeign(USD)).isFalse();
  }

  @Test
  void nameTheCurrencyThatIsMissing() {
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> RATES.rateOf(GBP))
        .withMessage("no rate of GBP in USD");
  }

  /** 1.01 × 1.08 = 1.0908. */
  @Test
  void bringMoneyToTheBase_roundedOnce() {
    Money euros = Money.of("1.01", EUR);

    assertThat(RATES.inBase(euros, RoundingMode.HALF_UP)).contains(Money.of("1.09", USD));
    assertThat(RATES.inBase(euros, RoundingMode.UP)).contains(Money.of("1.10", USD));
    assertThat(RATES.inBase(Money.of("1", GBP), RoundingMode.UP)).isEmpty();
    assertThat(ExchangeRates.only(EUR).inBase(euros, RoundingMode.UP)).contains(euros);
  }

  @Test
  void refuseARateOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> rates("0"));
  }

  /** Pounds come over euros: 1.08 ÷ 0.9 = 1.2. */
  @Test
  void areTheSheetOfOneDay() {
    Conversion conversion =
        new Conversion(
            FxRates.of(
                List.of(
                    new FxQuote("ECB", new CurrencyPair(EUR, USD), FRIDAY, new BigDecimal("1.08")),
                    new FxQuote("ECB", new CurrencyPair(EUR, GBP), FRIDAY, new BigDecimal("0.9")))),
            "ECB",
            1,
            USD);
    LocalDate saturday = FRIDAY.plusDays(1);
    ExchangeRates sheet = conversion.on(saturday, List.of(USD, GBP, EUR));

    assertThat(sheet.base()).isEqualTo(USD);
    assertThat(sheet.rateOf(EUR)).isEqualByComparingTo("1.08");
    assertThat(sheet.rateOf(GBP)).isEqualByComparingTo("1.2");
    assertThat(sheet.rateOf(USD)).isEqualByComparingTo("1");
    assertThat(conversion.on(saturday, List.of(EUR)).find(GBP)).isEmpty();
    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(() -> conversion.on(FRIDAY.plusDays(2), List.of(GBP)))
        .withMessage("no rate for 2024-05-05: USD per GBP at ECB");
  }

  private static ExchangeRates rates(String euro) {
    return new ExchangeRates(USD, new TreeMap<>(Map.of("EUR", new BigDecimal(euro))));
  }
}
