package io.indexwright.portfolio;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FactTest {
  private static final Money FREE = Money.zero(USD);

  @Test
  void mayBeATradeForNothing() {
    assertThatCode(() -> Told.trade(Side.BUY, "A", FREE, "1", "0", "1")).doesNotThrowAnyException();
  }

  @Test
  void isNoTradeOfNothing_norForLess_norAtNoRate() {
    Money less = Money.of("-0.01", USD);

    refused(() -> Told.trade(Side.BUY, "A", FREE, "0", "0", "1"));
    refused(() -> Told.trade(Side.BUY, "A", less, "1", "0", "1"));
    refused(() -> Told.trade(Side.BUY, "A", FREE, "1", "-0.01", "1"));
    refused(() -> Told.trade(Side.BUY, "A", FREE, "1", "0", "0"));
    refused(() -> new Fact.CashInLieu(id("A"), Quantity.NONE, usd("1"), BigDecimal.ONE));
    refused(() -> new Fact.CashInLieu(id("A"), Quantity.of(1), usd("1"), BigDecimal.ZERO));
    assertThatThrownBy(
            () ->
                new Fact.Traded(
                    new Trade(id("A"), Side.BUY, Quantity.of(1)),
                    FREE,
                    Money.zero(EUR),
                    BigDecimal.ONE))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void isNoExchangeWithinACurrency_norOfLessThanNothing() {
    refused(() -> new Fact.Exchanged(FREE, FREE));
    refused(() -> new Fact.Exchanged(Money.of("-1", USD), Money.zero(EUR)));
    refused(() -> new Fact.Exchanged(FREE, Money.of("-1", EUR)));
    assertThat(new Fact.Exchanged(FREE, Money.zero(EUR)).turn()).isEqualTo(Fact.Turn.CASH);
  }

  @Test
  void restructuresTwoInstrumentsByPositiveNumbers() {
    refused(() -> Told.ratio("0", "1"));
    refused(() -> Told.ratio("1", "0"));
    refused(() -> Told.spunOff("x", 1, "A", "A", "0.1"));
    refused(() -> Told.merged("x", 1, "A", "A", "1"));
    refused(() -> Told.spunOff("x", 1, "A", "B", "-0.1"));
    refused(() -> Told.spunOff("x", 1, "A", "B", "1.1"));
    assertThatCode(() -> Told.spunOff("x", 1, "A", "B", "0")).doesNotThrowAnyException();
    assertThatCode(() -> Told.spunOff("x", 1, "A", "B", "1")).doesNotThrowAnyException();
  }

  @Test
  void changesNothing_whenCancelled() {
    Balances some = Balances.NONE.receiving(Money.of("1", USD));

    assertThat(new Fact.Cancelled().appliedTo(some, "x")).isEqualTo(some);
    assertThat(new Fact.Cancelled().objection(some)).isEmpty();
    assertThat(new Fact.Cancelled().turn()).isEqualTo(Fact.Turn.CASH);
  }

  @Test
  void hasAnIdAndARevision() {
    refused(() -> Told.cash(" ", 1, "1"));
    refused(() -> new FactRevision("a", -1, Told.KNOWN, Told.day(1), 0, new Fact.Cancelled()));
  }

  @Test
  void convertsAtPositiveRatesOnly() {
    TreeMap<String, BigDecimal> rates = new TreeMap<>(Map.of("EUR", BigDecimal.ZERO));

    refused(() -> new ExchangeRates(USD, rates));
    assertThat(ExchangeRates.only(USD).inBase(Money.of("1", USD), RoundingMode.HALF_UP))
        .contains(Money.of("1", USD));
    assertThat(ExchangeRates.only(USD).inBase(Money.of("1", EUR), RoundingMode.HALF_UP)).isEmpty();
  }

  @Test
  void keepsItsStatementsAsTheyAre() {
    Statement statement = Told.statement(1, Told.cash("a", 1, "1"));

    assertThatThrownBy(() -> statement.posted().addAll(List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> statement.balances().cash().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void refused(ThrowingCallable what) {
    assertThatIllegalArgumentException().isThrownBy(what);
  }
}
