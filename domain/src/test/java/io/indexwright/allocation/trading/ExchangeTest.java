package io.indexwright.allocation.trading;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.JPY;
import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A euro is 1.08 dollars, a yen 0.0067; a tenth of a per cent is lost either way. */
class ExchangeTest {
  private static final Exchange EXCHANGE = new Exchange(rates(), new BigDecimal("0.0010"));

  /** 10.01 × 1.08 × 1.001 = 10.8216108. */
  @Test
  void costsTheSpread_upToTheNextUnit() {
    assertThat(EXCHANGE.priceOf(Money.of("10.01", EUR))).isEqualTo(usd("10.83"));
  }

  /** 10.01 × 1.08 × 0.999 = 10.7999892. */
  @Test
  void bringsLessTheSpread_downToTheUnit() {
    assertThat(EXCHANGE.proceedsOf(Money.of("10.01", EUR))).isEqualTo(usd("10.79"));
  }

  /** 1000 × 0.0067 = 6.70, and 6.6933 of it are got. */
  @Test
  void changesACurrencyWithoutCents() {
    assertThat(EXCHANGE.value(Money.of("1000", JPY), RoundingMode.HALF_UP)).isEqualTo(usd("6.70"));
    assertThat(EXCHANGE.proceedsOf(Money.of("1000", JPY))).isEqualTo(usd("6.69"));
  }

  /** 10.01 × 1.08 = 10.8108. */
  @Test
  void valuesAtTheRateAlone_roundedAsAsked() {
    Money euros = Money.of("10.01", EUR);

    assertThat(EXCHANGE.value(euros, RoundingMode.HALF_UP)).isEqualTo(usd("10.81"));
    assertThat(EXCHANGE.value(euros, RoundingMode.CEILING)).isEqualTo(usd("10.82"));
  }

  @Test
  void leavesItsOwnCurrencyAlone() {
    assertThat(EXCHANGE.priceOf(usd("10.01"))).isEqualTo(usd("10.01"));
    assertThat(EXCHANGE.proceedsOf(usd("10.01"))).isEqualTo(usd("10.01"));
    assertThat(EXCHANGE.value(usd("10.01"), RoundingMode.UP)).isEqualTo(usd("10.01"));
    assertThat(EXCHANGE.isForeign(USD)).isFalse();
    assertThat(EXCHANGE.isForeign(EUR)).isTrue();
    assertThat(EXCHANGE.into()).isEqualTo(USD);
    assertThat(EXCHANGE.rateOf(USD)).isEqualByComparingTo("1");
  }

  @Test
  void namesTheCurrencyWithoutARate() {
    Exchange none = Exchange.none(USD);

    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> none.priceOf(Money.of("1", EUR)))
        .withMessage("no rate of EUR in USD");
    assertThat(none.priceOf(usd("1"))).isEqualTo(usd("1"));
  }

  @Test
  void losesFromNothingToLessThanAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Exchange(rates(), new BigDecimal("-0.001")))
        .withMessageContaining("-0.001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Exchange(rates(), BigDecimal.ONE))
        .withMessageContaining("1");
    assertThat(new Exchange(rates(), BigDecimal.ZERO).proceedsOf(Money.of("100", EUR)))
        .isEqualTo(usd("108"));
    assertThat(EXCHANGE.spread()).isEqualTo(new BigDecimal("0.001"));
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  private static ExchangeRates rates() {
    SortedMap<String, BigDecimal> rates = new TreeMap<>();
    rates.put("EUR", new BigDecimal("1.08"));
    rates.put("JPY", new BigDecimal("0.0067"));
    return new ExchangeRates(USD, rates);
  }
}
