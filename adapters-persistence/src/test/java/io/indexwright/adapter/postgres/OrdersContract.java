package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.allocation.RebalanceId;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderState;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OrdersContract {
  private static final RebalanceId REBALANCE = new RebalanceId(Sample.uuid(-1));
  private static final RebalanceId NEXT = new RebalanceId(Sample.uuid(7));
  private static final Order SELL = order(REBALANCE, A, Side.SELL);
  private static final Order BUY = order(REBALANCE, B, Side.BUY);
  private static final Fill HALF = fill("x-1", "1.5", Sample.DIGITS_34);
  private static final Fill OTHER_HALF = fill("x-2", "1.5", "99.5");

  private Orders orders;

  abstract Instruments instruments();

  abstract Ledgers ledgers();

  abstract Orders orders();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers().open(ACCOUNT);
    orders = orders();
  }

  private static Order order(RebalanceId rebalance, InstrumentId instrument, Side side) {
    return Order.planned(
        rebalance.orderIn(instrument),
        new OrderTicket(instrument, side, new Quantity(new BigDecimal("3"))));
  }

  @Test
  void returnsOrdersAsTheyWereWritten() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL, BUY));

    assertThat(orders.knows(REBALANCE)).isTrue();
    assertThat(orders.of(REBALANCE)).containsExactly(SELL, BUY);
    assertThat(orders.of(ACCOUNT.id())).containsExactly(SELL, BUY);
    assertThat(orders.find(BUY.id())).contains(BUY);
  }

  @Test
  void keepsTheOrderOfSending_whateverTheIds() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(BUY, SELL));

    assertThat(orders.of(REBALANCE)).containsExactly(BUY, SELL);
  }

  @Test
  void knowsNothing_whenNothingWasWritten() {
    assertThat(orders.knows(REBALANCE)).isFalse();
    assertThat(orders.of(REBALANCE)).isEmpty();
    assertThat(orders.of(ACCOUNT.id())).isEmpty();
    assertThat(orders.of(new PortfolioId(Sample.uuid(9)))).isEmpty();
    assertThat(orders.find(BUY.id())).isEmpty();
  }

  @Test
  void knowsARebalanceWithoutOrders() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of());
    orders.write(REBALANCE, ACCOUNT.id(), List.of(BUY));

    assertThat(orders.knows(REBALANCE)).isTrue();
    assertThat(orders.of(REBALANCE)).isEmpty();
  }

  @Test
  void keepsTheFirstOrders_whateverALaterCallBrings() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));

    orders.write(REBALANCE, ACCOUNT.id(), List.of(BUY));
    orders.write(REBALANCE, new PortfolioId(Sample.uuid(9)), List.of());
    orders.write(REBALANCE, ACCOUNT.id(), List.of(order(REBALANCE, UNKNOWN, Side.BUY)));
    orders.write(REBALANCE, ACCOUNT.id(), List.of(BUY.acknowledged()));

    assertThat(orders.of(ACCOUNT.id())).containsExactly(SELL);
  }

  @Test
  void returnsTheOrdersOfAPortfolio_theEarlierRebalanceFirst() {
    Account other = new Account(new PortfolioId(Sample.uuid(2)), "Other", Sample.USD);
    ledgers().open(other);
    Order next = order(NEXT, A, Side.BUY);
    RebalanceId foreign = new RebalanceId(Sample.uuid(3));
    orders.write(NEXT, ACCOUNT.id(), List.of(next));
    orders.write(foreign, other.id(), List.of(order(foreign, A, Side.BUY)));
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL, BUY));

    assertThat(orders.of(ACCOUNT.id())).containsExactly(next, SELL, BUY);
  }

  @Test
  void writesNothing_whenThePortfolioIsNotKnown() {
    assertThatThrownBy(
            () -> orders.write(REBALANCE, new PortfolioId(Sample.uuid(9)), List.of(SELL)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no such portfolio");

    nothingIsWritten();
  }

  @Test
  void writesNothing_whenAnInstrumentIsNotKnown() {
    assertThatThrownBy(
            () ->
                orders.write(
                    REBALANCE, ACCOUNT.id(), List.of(SELL, order(REBALANCE, UNKNOWN, Side.BUY))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unknown instruments: [c]");

    nothingIsWritten();
  }

  @Test
  void writesNothing_whenAnOrderWasSentAlready() {
    assertThatThrownBy(
            () -> orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL, BUY.acknowledged())))
        .isInstanceOf(IllegalArgumentException.class);

    nothingIsWritten();
  }

  @Test
  void writesNothing_whenAnOrderBelongsToAnotherRebalance() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));

    assertThatThrownBy(
            () -> orders.write(NEXT, ACCOUNT.id(), List.of(order(NEXT, B, Side.BUY), SELL)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(orders.knows(NEXT)).isFalse();
    assertThat(orders.of(ACCOUNT.id())).containsExactly(SELL);
  }

  private void nothingIsWritten() {
    assertThat(orders.knows(REBALANCE)).isFalse();
    assertThat(orders.of(ACCOUNT.id())).isEmpty();
    assertThat(orders.find(SELL.id())).isEmpty();
  }

  @Test
  void keepsEveryStateOfAnOrder() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL, BUY));

    keeps(SELL.acknowledged());
    keeps(SELL.acknowledged().filled(HALF));
    keeps(SELL.acknowledged().filled(HALF).filled(OTHER_HALF));
    keeps(BUY.rejected("no \"permission\""));
    assertThat(orders.of(REBALANCE))
        .containsExactly(
            SELL.acknowledged().filled(HALF).filled(OTHER_HALF), BUY.rejected("no \"permission\""));
  }

  @Test
  void keepsWhatTradedBeforeACancellation() {
    Order working = SELL.acknowledged().filled(HALF);
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));

    keeps(new Order(SELL.id(), SELL.ticket(), working.state().cancelled(), working.fills()));
  }

  @Test
  void jumpsFromNewToFilled() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));

    keeps(SELL.acknowledged().filled(OTHER_HALF).filled(HALF));
  }

  @Test
  void changesNothing_whenUpdatedTwice() {
    Order filled = SELL.acknowledged().filled(HALF).filled(OTHER_HALF);
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));

    keeps(filled);
    keeps(filled);
  }

  @Test
  void keepsTheOrderOfTheFirstReports_whenTheyAreRepeatedInAnother() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));
    orders.update(SELL.acknowledged().filled(HALF));

    orders.update(SELL.acknowledged().filled(OTHER_HALF).filled(HALF));

    assertThat(orders.find(SELL.id()))
        .contains(SELL.acknowledged().filled(HALF).filled(OTHER_HALF));
  }

  @Test
  void keepsWhatWasToldFirstOfAnExecution() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));
    orders.update(SELL.acknowledged().filled(HALF));

    orders.update(
        SELL.acknowledged()
            .filled(
                new Fill(
                    HALF.id(),
                    HALF.quantity(),
                    HALF.price(),
                    HALF.commission(),
                    FIRST.plusSeconds(5))));

    assertThat(orders.find(SELL.id())).contains(SELL.acknowledged().filled(HALF));
  }

  @Test
  void refusesAnUpdateThatIsBehind() {
    Order half = SELL.acknowledged().filled(HALF);
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL, BUY));
    orders.update(half);
    orders.update(BUY.rejected("no"));

    refuses(SELL.acknowledged(), "ahead");
    refuses(SELL.acknowledged().filled(OTHER_HALF), "ahead");
    refuses(new Order(SELL.id(), SELL.ticket(), new OrderState.New(), half.fills()), "ahead");
    refuses(BUY.acknowledged(), "ahead");
    refuses(BUY, "ahead");
    assertThat(orders.of(REBALANCE)).containsExactly(half, BUY.rejected("no"));
  }

  @Test
  void refusesAnUpdateOfAnOrderThatWasNotWritten() {
    refuses(SELL.acknowledged(), "no such order: " + SELL.id());
  }

  @Test
  void refusesAnExecutionOfAnotherOrder() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL, BUY));
    orders.update(SELL.acknowledged().filled(HALF));

    refuses(BUY.acknowledged().filled(HALF), "");

    assertThat(orders.find(BUY.id())).contains(BUY);
  }

  @Test
  void findsNoOrder_whenTheIdIsNotKnown() {
    orders.write(REBALANCE, ACCOUNT.id(), List.of(SELL));

    assertThat(orders.find(new OrderId(Sample.uuid(5)))).isEmpty();
  }

  private void refuses(Order update, String because) {
    assertThatThrownBy(() -> orders.update(update))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(because);
  }

  private void keeps(Order order) {
    orders.update(order);
    assertThat(orders.find(order.id())).contains(order);
  }
}
