package io.indexwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(Money.of("5", USD)).isEqualTo(Money.of("5.00", USD)).hasToString("5.00 USD");
    assertThat(Money.of("5.000", USD)).hasSameHashCodeAs(Money.of("5", USD));
  }

  @Test
  void refusesMoreDecimalsThanTheCurrencyHas() {
    assertThatThrownBy(() -> Money.of("0.001", USD)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of("0.5", JPY)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refusesACurrencyThatNobodyPaysIn() {
    Currency gold = Currency.getInstance("XAU");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1", gold))
        .withMessageContaining("XAU");
  }

  @Test
  void roundsAsTheCallerSays() {
    BigDecimal halfACent = new BigDecimal("0.125");

    assertThat(Money.rounded(halfACent, USD, RoundingMode.HALF_UP)).hasToString("0.13 USD");
    assertThat(Money.rounded(halfACent, USD, RoundingMode.HALF_EVEN)).hasToString("0.12 USD");
    assertThat(Money.rounded(halfACent, JPY, RoundingMode.CEILING)).hasToString("1 JPY");
  }

  @Test
  void addsAndSubtracts() {
    Money five = Money.of("5", USD);
    Money seven = Money.of("7.25", USD);

    assertThat(five.plus(seven)).hasToString("12.25 USD");
    assertThat(five.minus(seven)).hasToString("-2.25 USD");
    assertThat(five.minus(five)).isEqualTo(Money.zero(USD));
  }

  @Test
  void knowsItsSign() {
    assertThat(Money.of("-0.01", USD).isNegative()).isTrue();
    assertThat(Money.zero(USD).isNegative()).isFalse();
    assertThat(Money.of("3", USD).negated()).hasToString("-3.00 USD");
  }

  @Test
  void exceedsOnlyWhatIsLess() {
    assertThat(Money.of("2", USD).exceeds(Money.of("1.99", USD))).isTrue();
    assertThat(Money.of("2", USD).exceeds(Money.of("2.00", USD))).isFalse();
  }

  @Test
  void namesBothCurrencies_whenTheyAreMixed() {
    Money dollar = Money.of("1", USD);
    Money yen = Money.of("1", JPY);

    assertThatThrownBy(() -> dollar.plus(yen))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessageContaining("USD")
        .hasMessageContaining("JPY");
    assertThatThrownBy(() -> dollar.minus(yen)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> dollar.exceeds(yen)).isInstanceOf(CurrencyMismatchException.class);
  }
}
