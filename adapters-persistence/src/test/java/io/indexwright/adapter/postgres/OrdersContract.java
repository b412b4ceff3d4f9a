package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OrdersContract {
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

  private void write(RunId run, OrderTicket... tickets) {
    orders.write(Sample.approved(run, tickets));
  }

  @Test
  void returnsOrdersAsTheyWereApproved() {
    write(RUN, SELL_A, BUY_B, SELL_A);

    assertThat(orders.portfolioOf(RUN)).contains(ACCOUNT.id());
    assertThat(orders.of(RUN)).extracting(Order::ticket).containsExactly(SELL_A, BUY_B, SELL_A);
    assertThat(orders.of(ACCOUNT.id())).isEqualTo(orders.of(RUN));
    assertThat(orders.find(BUY.id())).contains(BUY);
    assertThat(orders.find(new OrderId(Sample.uuid(5)))).isEmpty();
  }

  @Test
  void knowsNothing_whenNothingWasWritten() {
    nothingIsWritten();
    assertThat(orders.of(RUN)).isEmpty();
    assertThat(orders.of(new PortfolioId(Sample.uuid(9)))).isEmpty();
    assertThat(orders.open(ACCOUNT.id())).isEmpty();
    assertThat(orders.approvedSince(ACCOUNT.id(), FIRST)).isEmpty();
  }

  @Test
  void knowsARunWithoutOrders() {
    write(RUN);
    write(RUN, BUY_B);

    assertThat(orders.portfolioOf(RUN)).contains(ACCOUNT.id());
    assertThat(orders.of(RUN)).isEmpty();
  }

  @Test
  void keepsTheFirstOrders_whateverALaterCallBrings() {
    write(RUN, SELL_A);

    write(RUN, BUY_B);
    write(RUN, ticket(Sample.UNKNOWN, Side.BUY));
    write(RUN, limited(SELL_A));
    orders.write(
        Sample.approved(new OrderRun(RUN, new PortfolioId(Sample.uuid(9)), List.of()), FIRST));

    assertThat(orders.of(ACCOUNT.id())).containsExactly(SELL);
  }

  @Test
  void returnsTheOrdersOfAPortfolio_theEarlierRunFirst() {
    Account other = new Account(new PortfolioId(Sample.uuid(2)), "Other", Sample.USD);
    ledgers().open(other);
    write(NEXT, BUY_B);
    orders.write(
        Sample.approved(
            new OrderRun(new RunId(Sample.uuid(3)), other.id(), List.of(SELL_A)), FIRST));
    write(RUN, SELL_A, BUY_B);

    assertThat(orders.of(ACCOUNT.id()))
        .extracting(Order::id)
        .containsExactly(NEXT.order(1), SELL.id(), BUY.id());
    assertThat(orders.open(other.id())).hasSize(1);
  }

  @Test
  void returnsWhatIsOpen() {
    write(RUN, SELL_A, BUY_B, BUY_B);
    hear(SELL, ACKNOWLEDGED);
    hear(BUY, new OrderEvent.Traded(fill("x-9", "3", "1")));

    assertThat(orders.open(ACCOUNT.id()))
        .extracting(Order::id)
        .containsExactly(SELL.id(), RUN.order(3));
  }

  @Test
  void returnsWhatWasApprovedSinceAnInstant() {
    write(RUN, SELL_A, BUY_B);
    orders.write(Sample.approved(new OrderRun(NEXT, ACCOUNT.id(), List.of(BUY_B)), LATER));
    hear(SELL, new OrderEvent.Rejected("no"));

    assertThat(orders.approvedSince(ACCOUNT.id(), FIRST)).hasSize(3);
    assertThat(orders.approvedSince(ACCOUNT.id(), FIRST.plusNanos(1_000)))
        .extracting(Order::id)
        .containsExactly(NEXT.order(1));
    assertThat(orders.approvedSince(ACCOUNT.id(), LATER.plusSeconds(1))).isEmpty();
  }

  @Test
  void writesNothing_whenThePortfolioIsNotKnown() {
    OrderRun nobodys = new OrderRun(RUN, new PortfolioId(Sample.uuid(9)), List.of(SELL_A));
    RunApproval.Approved approved = Sample.approved(nobodys, FIRST);

    assertThatIllegalStateException()
        .isThrownBy(() -> orders.write(approved))
        .withMessageContaining("no such portfolio");

    nothingIsWritten();
  }

  @Test
  void writesNothing_whenAnInstrumentIsNotKnown() {
    assertThatIllegalStateException()
        .isThrownBy(() -> write(RUN, SELL_A, ticket(Sample.UNKNOWN, Side.BUY)))
        .withMessage("unknown instruments: [c]");

    nothingIsWritten();
  }

  private void nothingIsWritten() {
    assertThat(orders.portfolioOf(RUN)).isEmpty();
    assertThat(orders.of(ACCOUNT.id())).isEmpty();
    assertThat(orders.find(SELL.id())).isEmpty();
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
  void refusesWhatItCannotKeepYet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(RUN, limited(SELL_A)))
        .withMessageContaining("cannot be kept yet");
    nothingIsWritten();
    write(RUN, SELL_A);

    for (OrderEvent event :
        List.of(
            new OrderEvent.Expired(),
            new OrderEvent.Busted(HALF.id()),
            new OrderEvent.Traded(fill("x-3", "3.5", "1")),
            new OrderEvent.Replaced(1, SELL_A))) {
      assertThatIllegalArgumentException().isThrownBy(() -> hear(SELL, event));
      assertThat(orders.find(SELL.id())).contains(SELL);
    }
  }

  private static OrderTicket limited(OrderTicket ticket) {
    return ticket.as(new OrderType.Limit(Price.of("10", Sample.USD)), TimeInForce.gtc());
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
  void refusesNewsOfAnOrderThatWasNotWritten() {
    refuses(SELL, "no such order: " + SELL.id(), ACKNOWLEDGED);
  }

  @Test
  void refusesAnExecutionOfAnotherOrder() {
    write(RUN, SELL_A, BUY_B);
    hear(SELL, new OrderEvent.Traded(HALF));

    refuses(BUY, "", new OrderEvent.Traded(HALF));

    assertThat(orders.find(BUY.id())).contains(BUY);
  }

  private Order hear(Order order, OrderEvent... events) {
    return orders.hear(order.id(), List.of(events));
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
