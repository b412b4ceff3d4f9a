package io.indexwright.application.trading;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.ADA;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.application.Venue;
import io.indexwright.application.dispatch.DueRun;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.memory.trading.InMemoryDispatchQueue;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.order.Order;
import io.indexwright.order.OrderState;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DispatchOrdersTest {
  private static final RunId SECOND = new RunId(new UUID(0, 4));
  private static final Duration REST = Duration.ofSeconds(5);
  private static final RetryPolicy TWICE = new RetryPolicy(2, REST, 2, REST);

  private final House house = House.ready();
  private final Venue venue = new Venue();
  private final InMemoryDispatchQueue queue = new InMemoryDispatchQueue(house.orders);
  private final DispatchOrders dispatch = new DispatchOrders(queue, house.working(venue), TWICE);

  private void placed(RunId run, InstrumentId what) {
    placed(run, ACCOUNT, what);
  }

  private void placed(RunId run, Account account, InstrumentId what) {
    OrderTicket ticket = new OrderTicket(what, Side.BUY, Quantity.of(4));
    house.approving().approve(new OrderRun(run, account.id(), List.of(ticket)), ADA);
    queue.add(run, NOW);
  }

  private OrderState stateOf(RunId run) {
    return house.orders.of(run).get(0).state();
  }

  private List<DueRun> waiting(Instant at) {
    return queue.take(at, at.plusSeconds(1), 9);
  }

  @Test
  void sendsEveryOrder_andForgetsThoseThatCameToAnEnd() {
    placed(FIRST, A);
    placed(SECOND, B);

    Dispatched sent = dispatch.dispatch(NOW);

    assertThat(sent).isEqualTo(new Dispatched(2, List.of(), List.of()));
    assertThat(venue.sent()).extracting(Order::id).containsExactly(FIRST.order(1), SECOND.order(1));
    assertThat(List.of(stateOf(FIRST), stateOf(SECOND))).allMatch(OrderState::isTerminal);
    assertThat(waiting(Instant.MAX.minusSeconds(9))).isEmpty();
  }

  @Test
  void comesBackToWhatIsOpen_afterARest_untilItIsGivenUp() {
    venue.trading(1);
    placed(FIRST, A);

    assertThat(dispatch.dispatch(NOW).givenUp()).isEmpty();
    assertThat(dispatch.dispatch(NOW.plus(REST).minusNanos(1)).taken()).isZero();
    assertThat(dispatch.dispatch(NOW.plus(REST)).givenUp()).containsExactly(FIRST);

    assertThat(stateOf(FIRST).isTerminal()).isFalse();
    assertThat(waiting(Instant.MAX.minusSeconds(9))).isEmpty();
  }

  @Test
  void goesOnWithTheOthers_whenOneFails() {
    venue.answering(0);
    placed(FIRST, A);
    Dispatched first = dispatch.dispatch(NOW);
    venue.answering(9);
    placed(SECOND, B);

    assertThat(first.failed()).singleElement().extracting(Dispatched.Failed::run).isEqualTo(FIRST);
    assertThat(first.failed().get(0).why()).isInstanceOf(UnavailableException.class);
    assertThat(dispatch.dispatch(NOW).taken()).isEqualTo(1);
    assertThat(stateOf(SECOND).isTerminal()).isTrue();
    assertThat(dispatch.dispatch(NOW.plus(REST)).taken()).isEqualTo(1);
    assertThat(stateOf(FIRST).isTerminal()).isTrue();
    assertThat(venue.sent()).hasSize(2);
  }

  @Test
  void sendsOrdersOfSeveralAccounts_andEachAlone_whenOneFails() {
    Account other = new Account(new PortfolioId(new UUID(0, 5)), "Other", House.USD);
    house.openPortfolio.open(other, usd("500.00"), NOW);
    placed(FIRST, ACCOUNT, A);
    placed(SECOND, other, B);
    venue.answering(1);

    assertThat(dispatch.dispatch(NOW).failed())
        .extracting(Dispatched.Failed::run)
        .containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(house.orders.open(Set.of(ACCOUNT.id(), other.id()))).hasSize(2);

    venue.answering(9);
    assertThat(dispatch.dispatch(NOW.plus(REST)))
        .isEqualTo(new Dispatched(2, List.of(), List.of()));
    assertThat(house.orders.open(Set.of(ACCOUNT.id(), other.id()))).isEmpty();
    assertThat(house.ledgers.portfolio(other.id()).holdingOf(B)).isEqualTo(Quantity.of(4));
    assertThat(venue.sent()).hasSize(2);
    assertThat(waiting(Instant.MAX.minusSeconds(9))).isEmpty();
  }
}
