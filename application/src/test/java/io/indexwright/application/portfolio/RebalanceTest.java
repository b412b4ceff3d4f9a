package io.indexwright.application.portfolio;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.USD;
import static io.indexwright.application.House.rebalance;
import static io.indexwright.application.House.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.application.House;
import io.indexwright.application.port.Broker;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.UnknownException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderState;
import io.indexwright.order.Placement;
import io.indexwright.order.Side;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 1,000 dollars into A at 12 and B at 9, held 57 to 43 by the index on Monday. */
class RebalanceTest {
  private final House house = House.ready();

  @Test
  void previewsWithoutWritingAnything() {
    assertThat(house.preview.preview(rebalance())).isInstanceOf(AllocationOutcome.Planned.class);
    assertThat(house.orders.knows(FIRST)).isFalse();
  }

  @Test
  void writesItsOrdersOnce_howeverOftenItIsAsked() {
    List<Order> first = house.placeOrders.place(rebalance());
    List<Order> second = house.placeOrders.place(rebalance());

    assertThat(first).extracting(o -> o.ticket().instrument()).containsExactly(A, B);
    assertThat(first).extracting(o -> o.ticket().side()).containsOnly(Side.BUY);
    assertThat(second).isEqualTo(first);
    assertThat(house.orders.of(ACCOUNT.id())).isEqualTo(first);
  }

  @Test
  void turnsFillsIntoHoldings_andLosesNoCent() {
    house.placeOrders.place(rebalance());

    List<Order> worked = workedWith(RebalanceTest::filledAtTwelve);

    assertThat(worked).extracting(Order::state).allMatch(OrderState::isTerminal);
    Portfolio portfolio = house.ledgers.portfolio(ACCOUNT.id());
    assertThat(portfolio.cash().isNegative()).isFalse();
    assertThat(house.valuePortfolio.value(ACCOUNT.id(), MONDAY, NOW).lines())
        .containsOnlyKeys(A, B);
    worked.forEach(order -> assertThat(house.orders.find(order.id())).hasValue(order));
  }

  @Test
  void keepsAFillOnce_whenItIsReportedAgain() {
    house.placeOrders.place(rebalance());
    workedWith(order -> new Placement.Taken(List.of(fill(order, "1", 1))));
    List<LedgerEntry> after = house.ledgers.entries(ACCOUNT.id());

    workedWith(order -> new Placement.Taken(List.of(fill(order, "1", 1))));

    assertThat(house.ledgers.entries(ACCOUNT.id())).isEqualTo(after).hasSize(3);
    assertThat(house.orders.of(FIRST))
        .extracting(order -> order.state().name())
        .containsOnly("WORKING");
  }

  @Test
  void goesOnWhereItStopped_whenTheBrokerWasAway() {
    house.placeOrders.place(rebalance());
    InstrumentId[] away = {B};
    Broker moody =
        order -> {
          if (order.ticket().instrument().equals(away[0])) {
            throw new UnavailableException("the broker", new IOException("no route"));
          }
          return filledAtTwelve(order);
        };

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> workedWith(moody));
    assertThat(house.ledgers.portfolio(ACCOUNT.id()).holdings()).containsOnlyKeys(A);

    away[0] = new InstrumentId("nobody");
    workedWith(moody);
    assertThat(house.ledgers.portfolio(ACCOUNT.id()).holdings()).containsOnlyKeys(A, B);
  }

  @Test
  void remembersWhyAnOrderWasRefused() {
    house.placeOrders.place(rebalance());

    assertThat(workedWith(order -> new Placement.Refused("closed")))
        .extracting(Order::state)
        .containsOnly(new OrderState.Rejected("closed"));
    assertThat(house.ledgers.portfolio(ACCOUNT.id()).holdings()).isEmpty();
  }

  @Test
  void refusesToPlan_whenThereIsNoPriceYet() {
    Rebalance early =
        new Rebalance(
            FIRST, ACCOUNT.id(), House.INDEX, rebalance().policy(), House.FRIDAY.minusDays(1), NOW);

    assertThatIllegalStateException()
        .isThrownBy(() -> house.placeOrders.place(early))
        .withMessage("the rebalance cannot be planned: there is no price for [A, B]");
    assertThat(house.orders.knows(FIRST)).isFalse();
  }

  @Test
  void refusesToPlan_whenCashIsOwed() {
    house.ledgers.append(
        ACCOUNT.id(), new LedgerEntry.CashMoved("withdrawal", NOW, usd("-1500.00")));

    assertThatIllegalStateException()
        .isThrownBy(() -> house.placeOrders.place(rebalance()))
        .withMessage("the rebalance cannot be planned: 500.00 USD would still be owed");
  }

  @Test
  void refusesAPortfolioThatWasNotOpened() {
    PortfolioId nobody = new PortfolioId(new UUID(9, 9));

    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> house.valuePortfolio.value(nobody, MONDAY, NOW));
  }

  @Test
  void opensAnAccountOnce() {
    house.openPortfolio.open(ACCOUNT, usd("1000.00"), NOW.plusSeconds(1));

    assertThat(house.ledgers.accounts()).containsExactly(ACCOUNT);
    assertThat(house.ledgers.portfolio(ACCOUNT.id()).cash()).isEqualTo(usd("1000.00"));
  }

  private List<Order> workedWith(Broker broker) {
    return new WorkOrders(house.orders, broker, house.ledgers, house.transactions)
        .work(FIRST, ACCOUNT.id());
  }

  private static Placement filledAtTwelve(Order order) {
    return new Placement.Taken(
        List.of(fill(order, "all", order.ticket().quantity().units().longValueExact())));
  }

  private static Fill fill(Order order, String name, long units) {
    return new Fill(
        new ExecutionId(order.id() + "/" + name),
        Quantity.of(units),
        Price.of(order.ticket().instrument().equals(A) ? "12" : "9", USD),
        usd("1.00"),
        NOW);
  }
}
