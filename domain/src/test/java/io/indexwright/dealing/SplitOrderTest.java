package io.indexwright.dealing;

import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.dealing.SplitOrder.Split;
import io.indexwright.money.Quantity;
import io.indexwright.money.Tick;
import io.indexwright.order.Fills;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderState;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders for 100 A with a stop of 101 and a limit of 100, and splits of A at ticks of a cent. */
class SplitOrderTest {
  private static final OrderType TYPE = new OrderType.StopLimit(usd("101"), usd("100"));
  private static final Split THREE_FOR_TWO = split(3, 2);

  private static Split split(long after, long before) {
    Ratio units = new Ratio(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    return new Split("2024-06-03", units, Tick.of("0.01"));
  }

  private static Order order(Side side) {
    return Order.planned(
            new OrderId(new UUID(0, 1)),
            new OrderTicket(id("A"), side, Quantity.of(100)).as(TYPE, TimeInForce.gtc()))
        .acknowledged();
  }

  /** 41 of 100 traded: 59 are left, which are 88.5 new units. */
  @Test
  void goesOnWithWhatIsLeft_inNewUnits() {
    SplitOrder split = SplitOrder.of(order(Side.BUY).traded(Fills.of("x1", 41)), THREE_FOR_TWO);

    assertThat(split.before().state()).isEqualTo(new OrderState.Cancelled(Quantity.of(41)));
    assertThat(split.after().orElseThrow().ticket().quantity()).isEqualTo(Quantity.of(88));
    assertThat(split.after().orElseThrow().state()).isEqualTo(new OrderState.New());
    assertThat(split.dropped()).isEqualTo(new Quantity(new BigDecimal("0.5")));
  }

  /** Two thirds of 100 are 66.666…, of 101 they are 67.333…. */
  @Test
  void movesALimitToTheBetterSide_andAStopAwayFromTheMarket() {
    assertThat(typeAfter(Side.BUY)).isEqualTo(new OrderType.StopLimit(usd("67.34"), usd("66.66")));
    assertThat(typeAfter(Side.SELL)).isEqualTo(new OrderType.StopLimit(usd("67.33"), usd("66.67")));
  }

  private static OrderType typeAfter(Side side) {
    return SplitOrder.of(order(side), THREE_FOR_TWO).after().orElseThrow().ticket().type();
  }

  @Test
  void keepsEverythingElse_andTheSameNameEveryTime() {
    Order after = SplitOrder.of(order(Side.SELL), split(2, 1)).after().orElseThrow();

    assertThat(after.ticket())
        .isEqualTo(
            new OrderTicket(
                id("A"),
                Side.SELL,
                Quantity.of(200),
                new OrderType.StopLimit(usd("50.5"), usd("50")),
                TimeInForce.gtc()));
    assertThat(SplitOrder.of(order(Side.SELL), split(2, 1)).after()).contains(after);
    assertThat(after.id()).isNotEqualTo(order(Side.SELL).id());
  }

  @Test
  void ends_whenLessThanAUnitIsLeft() {
    SplitOrder split = SplitOrder.of(order(Side.BUY), split(1, 125));

    assertThat(split.before().state()).isEqualTo(new OrderState.Cancelled(Quantity.NONE));
    assertThat(split.after()).isEmpty();
    assertThat(split.dropped()).isEqualTo(new Quantity(new BigDecimal("0.8")));
  }

  @Test
  void staysAsItIs_whenNothingIsOpen() {
    Order filled = order(Side.BUY).traded(Fills.of("x1", 100));

    assertThat(SplitOrder.of(filled, THREE_FOR_TWO).before()).isEqualTo(filled);
    assertThat(SplitOrder.of(filled, THREE_FOR_TWO).after()).isEmpty();
    assertThat(SplitOrder.of(filled, THREE_FOR_TWO).dropped()).isEqualTo(Quantity.NONE);
  }

  @Test
  void keepsAPriceOfAtLeastATick() {
    assertThat(
            SplitOrder.of(order(Side.BUY), split(100_000, 1)).after().orElseThrow().ticket().type())
        .isEqualTo(new OrderType.StopLimit(usd("0.01"), usd("0.01")));
  }
}
