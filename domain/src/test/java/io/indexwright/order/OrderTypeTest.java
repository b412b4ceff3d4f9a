package io.indexwright.order;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A limit of 10, a stop of 12. */
class OrderTypeTest {
  private static final OrderType LIMIT = new OrderType.Limit(usd("10"));
  private static final OrderType STOP = new OrderType.Stop(usd("12"));
  private static final OrderType STOP_LIMIT = new OrderType.StopLimit(usd("12"), usd("10"));

  @Test
  void isNamedAsItIsShown() {
    assertThat(List.of(OrderType.market(), LIMIT, STOP, STOP_LIMIT))
        .extracting(OrderType::name)
        .containsExactly("MARKET", "LIMIT", "STOP", "STOP_LIMIT");
  }

  @Test
  void hasThePricesOfItsKind() {
    assertThat(OrderType.market().limit()).isEmpty();
    assertThat(OrderType.market().stop()).isEmpty();
    assertThat(LIMIT.limit()).contains(usd("10"));
    assertThat(LIMIT.stop()).isEmpty();
    assertThat(STOP.limit()).isEmpty();
    assertThat(STOP.stop()).contains(usd("12"));
    assertThat(STOP_LIMIT.limit()).contains(usd("10"));
    assertThat(STOP_LIMIT.stop()).contains(usd("12"));
  }

  @Test
  void tradesNoWorseThanItsLimit() {
    assertThat(LIMIT.allows(Side.BUY, usd("10"))).isTrue();
    assertThat(LIMIT.allows(Side.BUY, usd("10.01"))).isFalse();
    assertThat(LIMIT.allows(Side.SELL, usd("10"))).isTrue();
    assertThat(LIMIT.allows(Side.SELL, usd("9.99"))).isFalse();
    assertThat(STOP.allows(Side.BUY, usd("99"))).isTrue();
  }

  @Test
  void isTriggeredAtItsStop() {
    assertThat(STOP.isTriggeredBy(Side.BUY, usd("12"))).isTrue();
    assertThat(STOP.isTriggeredBy(Side.BUY, usd("11.99"))).isFalse();
    assertThat(STOP_LIMIT.isTriggeredBy(Side.SELL, usd("12"))).isTrue();
    assertThat(STOP_LIMIT.isTriggeredBy(Side.SELL, usd("12.01"))).isFalse();
    assertThat(OrderType.market().isTriggeredBy(Side.BUY, usd("1"))).isTrue();
  }

  @Test
  void changesEachPriceByItsOwnRule() {
    assertThat(OrderType.market().repriced(p -> usd("1"), p -> usd("2")))
        .isEqualTo(OrderType.market());
    assertThat(LIMIT.repriced(p -> usd("1"), p -> usd("2")))
        .isEqualTo(new OrderType.Limit(usd("1")));
    assertThat(STOP.repriced(p -> usd("1"), p -> usd("2"))).isEqualTo(new OrderType.Stop(usd("2")));
    assertThat(STOP_LIMIT.repriced(p -> usd("1"), p -> usd("2")))
        .isEqualTo(new OrderType.StopLimit(usd("2"), usd("1")));
  }

  @Test
  void refusesTwoCurrencies() {
    Price euro = Price.of("10", EUR);

    assertThatThrownBy(() -> new OrderType.StopLimit(usd("12"), euro))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> LIMIT.allows(Side.BUY, euro))
        .isInstanceOf(CurrencyMismatchException.class);
  }
}
