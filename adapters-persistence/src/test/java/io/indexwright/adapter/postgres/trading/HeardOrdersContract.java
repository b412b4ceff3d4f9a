package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.dispatch.Heard;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is heard of orders. */
abstract class HeardOrdersContract {
  private static final RunId RUN = new RunId(Sample.uuid(-1));
  private static final RunId NEXT = new RunId(Sample.uuid(7));
  private static final OrderTicket SELL_A = ticket(A, Side.SELL);
  private static final OrderTicket BUY_B = ticket(B, Side.BUY);
  private static final Order SELL = Order.planned(RUN.order(1), SELL_A);
  private static final Order BUY = Order.planned(RUN.order(2), BUY_B);
  private static final OrderEvent ACKNOWLEDGED = new OrderEvent.Acknowledged();
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

  private static OrderTicket ticket(InstrumentId instrument, Side side) {
    return new OrderTicket(instrument, side, new Quantity(new BigDecimal("3")));
  }

  private static OrderTicket limited(OrderTicket ticket) {
    return ticket.as(new OrderType.Limit(Price.of("10", Sample.USD)), TimeInForce.gtc());
  }

  private void write(RunId run, OrderTicket... tickets) {
    orders.write(Sample.approved(run, tickets));
  }

  @Test
  void hearsEverythingThatIsReported() {
    write(RUN, SELL_A, BUY_B);

    hears(SELL, SELL.acknowledged(), ACKNOWLEDGED);
    hears(SELL, SELL.traded(HALF), new OrderEvent.Traded(HALF));
    Order done = SELL.traded(HALF).traded(OTHER_HALF);
    hears(SELL, done, new OrderEvent.Traded(OTHER_HALF));
    Order refused = BUY.rejected("no \"permission\"");
    hears(BUY, refused, new OrderEvent.Rejected("no \"permission\""));
    assertThat(orders.of(RUN)).containsExactly(done, refused);
  }

  @Test
  void keepsWhatTradedBeforeACancellation_andAfterIt() {
    write(RUN, SELL_A);
    Order ended = SELL.traded(HALF).cancelled();

    hears(SELL, ended, new OrderEvent.Traded(HALF), new OrderEvent.Cancelled());
    hears(SELL, ended.traded(OTHER_HALF), new OrderEvent.Traded(OTHER_HALF));
  }

  @Test
  void hearsOfABust_beforeItsFillAndAfterIt() {
    write(RUN, SELL_A, BUY_B);

    hears(SELL, SELL.busted(HALF.id()), new OrderEvent.Busted(HALF.id()));
    hears(SELL, SELL.traded(HALF).busted(HALF.id()), new OrderEvent.Traded(HALF));
    Order busted = BUY.traded(OTHER_HALF).busted(OTHER_HALF.id());
    hears(BUY, busted, new OrderEvent.Traded(OTHER_HALF), new OrderEvent.Busted(OTHER_HALF.id()));
  }

  @Test
  void hearsOfCorrections() {
    write(RUN, SELL_A);
    Fill less = fill("x-1", "1", "2");
    Fill least = fill("x-1", "0.5", "3");

    hears(
        SELL,
        SELL.traded(HALF).corrected(3, least),
        new OrderEvent.Traded(HALF),
        new OrderEvent.Corrected(2, less),
        new OrderEvent.Corrected(3, least));
    assertThat(orders.find(SELL.id()).orElseThrow().fills()).containsExactly(least);
  }

  @Test
  void hearsOfAReplacement_andOfTheEnd() {
    write(RUN, SELL_A);
    OrderTicket terms = limited(SELL_A).forQuantity(Quantity.of(7));
    Order replaced = SELL.acknowledged().replaced(2, terms);

    hears(SELL, replaced, new OrderEvent.Replaced(2, terms));
    hears(SELL, replaced, new OrderEvent.Replaced(1, SELL_A));
    hears(SELL, replaced.expired(), new OrderEvent.Expired());
    assertThat(orders.open(ACCOUNT.id())).isEmpty();
  }

  @Test
  void keepsAsideWhatIsTooMuch() {
    write(RUN, SELL_A);
    Fill tooMuch = fill("x-3", "3.5", "1");

    hears(SELL, SELL.traded(tooMuch), new OrderEvent.Traded(tooMuch));
    assertThat(orders.find(SELL.id()).orElseThrow().executions().refused())
        .containsExactly(tooMuch);
  }

  @Test
  void saysHowAnOrderStood_asWasKnown() {
    write(RUN, SELL_A);
    orders.hear(SELL.id(), List.of(ACKNOWLEDGED), FIRST);
    orders.hear(SELL.id(), List.of(new OrderEvent.Traded(HALF)), LATER);
    Order after =
        orders.hear(SELL.id(), List.of(new OrderEvent.Cancelled()), LATER.minusSeconds(9)).after();

    assertThat(orders.find(SELL.id(), FIRST.minusNanos(1_000))).isEmpty();
    assertThat(orders.find(SELL.id(), FIRST)).contains(SELL.acknowledged());
    assertThat(orders.find(SELL.id(), LATER.minusNanos(1_000))).contains(SELL.acknowledged());
    assertThat(orders.find(SELL.id(), LATER)).contains(after);
  }

  @Test
  void hearsTheSameTwice_andChangesNothing() {
    write(RUN, SELL_A);
    OrderEvent[] all = {
      ACKNOWLEDGED, new OrderEvent.Traded(OTHER_HALF), new OrderEvent.Traded(HALF)
    };
    Order done = SELL.traded(OTHER_HALF).traded(HALF);

    hears(SELL, done, all);
    hears(SELL, done, all);
    hears(SELL, done);
  }

  @Test
  void keepsTheOrderOfTheFirstReports_whenTheyAreRepeatedInAnother() {
    write(RUN, SELL_A);
    hear(SELL, new OrderEvent.Traded(HALF));

    hears(
        SELL,
        SELL.traded(HALF).traded(OTHER_HALF),
        new OrderEvent.Traded(OTHER_HALF),
        new OrderEvent.Traded(HALF));
  }

  @Test
  void keepsWhatWasToldFirstOfAnExecution() {
    write(RUN, SELL_A);
    hear(SELL, new OrderEvent.Traded(HALF));
    Fill otherwise = new Fill(HALF.id(), HALF.quantity(), HALF.price(), HALF.commission(), LATER);

    hears(SELL, SELL.traded(HALF), new OrderEvent.Traded(otherwise));
  }

  @Test
  void refusesWhatContradictsWhatIsKnown() {
    write(RUN, SELL_A, BUY_B);
    hear(SELL, ACKNOWLEDGED);
    hear(BUY, new OrderEvent.Rejected("no"));

    refuses(SELL, "rejected (no)", new OrderEvent.Rejected("no"));
    refuses(BUY, "acknowledged", ACKNOWLEDGED);
    refuses(BUY, "filled", new OrderEvent.Traded(HALF));
    assertThat(orders.of(RUN)).containsExactly(SELL.acknowledged(), BUY.rejected("no"));
  }

  @Test
  void hearsOfSeveralOrders_allOrNothing() {
    write(RUN, SELL_A, BUY_B);
    OrderEvent traded = new OrderEvent.Traded(HALF);

    assertThat(
            orders.hear(Map.of(SELL.id(), List.of(ACKNOWLEDGED), BUY.id(), List.of(traded)), FIRST))
        .containsOnly(
            Map.entry(SELL.id(), new Heard(SELL, SELL.acknowledged())),
            Map.entry(BUY.id(), new Heard(BUY, BUY.traded(HALF))));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                orders.hear(
                    Map.of(BUY.id(), List.of(new OrderEvent.Expired()), SELL.id(), List.of(traded)),
                    FIRST));
    assertThat(orders.of(RUN)).containsExactly(SELL.acknowledged(), BUY.traded(HALF));
  }

  @Test
  void refusesNewsOfAnOrderThatWasNotWritten() {
    refuses(SELL, "no such order: " + SELL.id(), ACKNOWLEDGED);
  }

  @Test
  void refusesAnExecutionOfAnotherOrder() {
    write(RUN, SELL_A, BUY_B);
    hear(SELL, new OrderEvent.Traded(HALF));

    refuses(BUY, "", new OrderEvent.Traded(HALF));
    refuses(BUY, "", new OrderEvent.Busted(HALF.id()));
    refuses(BUY, "", new OrderEvent.Corrected(1, HALF));

    assertThat(orders.find(BUY.id())).contains(BUY);
  }

  @Test
  void keepsOneExecutionIdInTwoPortfolios() {
    Account other = new Account(new PortfolioId(Sample.uuid(2)), "Other", Sample.USD);
    ledgers().open(other);
    write(RUN, SELL_A);
    orders.write(Sample.approved(new OrderRun(NEXT, other.id(), List.of(SELL_A)), FIRST));
    Order theirs = Order.planned(NEXT.order(1), SELL_A);

    hears(SELL, SELL.traded(HALF), new OrderEvent.Traded(HALF));
    hears(theirs, theirs.traded(HALF), new OrderEvent.Traded(HALF));
  }

  private Order hear(Order order, OrderEvent... events) {
    return orders.hear(order.id(), List.of(events), FIRST).after();
  }

  private void hears(Order order, Order after, OrderEvent... events) {
    assertThat(hear(order, events)).isEqualTo(after);
    assertThat(orders.find(order.id())).contains(after);
  }

  private void refuses(Order order, String because, OrderEvent event) {
    assertThatIllegalStateException()
        .isThrownBy(() -> hear(order, event))
        .withMessageContaining(because);
  }
}
