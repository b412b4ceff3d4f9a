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
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    assertThat(orders.approvedSince(Set.of(ACCOUNT.id()), FIRST)).isEmpty();
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
  void writesSeveralRuns_eachOnce() {
    Account other = new Account(new PortfolioId(Sample.uuid(2)), "Other", Sample.USD);
    ledgers().open(other);
    write(RUN, SELL_A);
    OrderRun theirs = new OrderRun(NEXT, other.id(), List.of(BUY_B));

    assertThat(
            orders.write(
                List.of(Sample.approved(RUN, BUY_B, BUY_B), Sample.approved(theirs, FIRST))))
        .containsOnlyKeys(RUN, NEXT)
        .containsEntry(RUN, List.of(SELL))
        .containsEntry(NEXT, orders.of(NEXT));
    assertThat(orders.open(Set.of(ACCOUNT.id(), other.id(), new PortfolioId(Sample.uuid(9)))))
        .containsOnlyKeys(ACCOUNT.id(), other.id())
        .containsEntry(ACCOUNT.id(), List.of(SELL));
    assertThat(orders.approvedSince(Set.of(ACCOUNT.id(), other.id()), FIRST))
        .containsEntry(other.id(), Set.of(NEXT.order(1)));
  }

  @Test
  void writesNoneOfSeveralRuns_whenOneCannotBeWritten() {
    OrderRun nobodys = new OrderRun(NEXT, new PortfolioId(Sample.uuid(9)), List.of(SELL_A));
    List<RunApproval.Approved> both =
        List.of(Sample.approved(RUN, SELL_A), Sample.approved(nobodys, FIRST));

    assertThatIllegalStateException()
        .isThrownBy(() -> orders.write(both))
        .withMessageContaining("no such portfolio");
    nothingIsWritten();
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

  private Set<OrderId> approvedSince(Instant since) {
    return orders.approvedSince(Set.of(ACCOUNT.id()), since).getOrDefault(ACCOUNT.id(), Set.of());
  }

  @Test
  void returnsWhatWasApprovedSinceAnInstant() {
    write(RUN, SELL_A, BUY_B);
    orders.write(Sample.approved(new OrderRun(NEXT, ACCOUNT.id(), List.of(BUY_B)), LATER));
    hear(SELL, new OrderEvent.Rejected("no"));

    assertThat(approvedSince(FIRST))
        .containsExactlyInAnyOrder(RUN.order(1), RUN.order(2), NEXT.order(1));
    assertThat(approvedSince(FIRST.plusNanos(1_000))).containsExactly(NEXT.order(1));
    assertThat(approvedSince(LATER.plusSeconds(1))).isEmpty();
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
  void keepsEveryTypeAndTime() {
    Price worst = Price.of(Sample.DIGITS_34, Sample.USD);
    Price trigger = Price.of("0.0001", Sample.USD);
    List<OrderType> types =
        List.of(
            OrderType.market(),
            new OrderType.Limit(worst),
            new OrderType.Stop(trigger),
            new OrderType.StopLimit(trigger, worst));
    List<TimeInForce> times =
        List.of(
            TimeInForce.day(),
            TimeInForce.gtc(),
            new TimeInForce.GoodTill(LATER),
            TimeInForce.ioc(),
            TimeInForce.fok());
    OrderTicket[] all =
        types.stream()
            .flatMap(type -> times.stream().map(time -> SELL_A.as(type, time)))
            .toArray(OrderTicket[]::new);

    write(RUN, all);

    assertThat(types)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(kindsOf(OrderType.class));
    assertThat(times)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(kindsOf(TimeInForce.class));
    assertThat(orders.of(RUN)).extracting(Order::ticket).containsExactly(all);
  }

  private static Class<?>[] kindsOf(Class<?> sealed) {
    return sealed.getPermittedSubclasses();
  }

  @Test
  void keepsWhoApprovedARun_andWhen() {
    write(RUN, SELL_A);
    write(NEXT);

    assertThat(orders.consentTo(RUN)).contains(new OrderRun.Consent("Ada", FIRST));
    assertThat(orders.consentTo(NEXT)).contains(new OrderRun.Consent("Ada", FIRST));
    assertThat(orders.consentTo(new RunId(Sample.uuid(8)))).isEmpty();
  }

  private static OrderTicket limited(OrderTicket ticket) {
    return ticket.as(new OrderType.Limit(Price.of("10", Sample.USD)), TimeInForce.gtc());
  }

  private void hear(Order order, OrderEvent event) {
    orders.hear(order.id(), List.of(event), FIRST);
  }
}
