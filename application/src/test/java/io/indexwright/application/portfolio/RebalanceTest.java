package io.indexwright.application.portfolio;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.ADA;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.rebalance;
import static io.indexwright.application.House.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.application.House;
import io.indexwright.application.Venue;
import io.indexwright.application.port.Broker;
import io.indexwright.application.port.UnknownException;
import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderState;
import io.indexwright.order.Side;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.RiskLimit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 1,000 dollars into A at 12 and B at 9, held 57 to 43 by the index on Monday. */
class RebalanceTest {
  private final House house = House.ready();

  @Test
  void previewsWithoutWritingAnything() {
    assertThat(house.preview.preview(rebalance())).isInstanceOf(AllocationOutcome.Planned.class);
    assertThat(house.orders.portfolioOf(FIRST)).isEmpty();
  }

  @Test
  void writesItsOrdersOnce_howeverOftenItIsAsked() {
    List<Order> first = placed();
    List<Order> second = placed();

    assertThat(first).extracting(o -> o.ticket().instrument()).containsExactly(A, B);
    assertThat(first).extracting(o -> o.ticket().side()).containsOnly(Side.BUY);
    assertThat(second).isEqualTo(first);
    assertThat(house.orders.of(ACCOUNT.id())).isEqualTo(first);
  }

  @Test
  void turnsFillsIntoHoldings_andLosesNoCent() {
    placed();

    List<Order> worked = worked(new Venue());

    assertThat(worked).extracting(Order::state).allMatch(OrderState::isTerminal);
    Portfolio portfolio = house.ledgers.portfolio(ACCOUNT.id());
    assertThat(portfolio.cash().isNegative()).isFalse();
    assertThat(house.valuePortfolio.value(ACCOUNT.id(), MONDAY, NOW).lines())
        .containsOnlyKeys(A, B);
    worked.forEach(order -> assertThat(house.orders.find(order.id())).hasValue(order));
  }

  @Test
  void keepsAFillOnce_whenItIsReportedAgain() {
    placed();
    Venue venue = new Venue().trading(1);
    worked(venue);
    List<LedgerEntry> after = house.ledgers.entries(ACCOUNT.id());

    List<Order> again = worked(venue);

    assertThat(house.ledgers.entries(ACCOUNT.id())).isEqualTo(after).hasSize(3);
    assertThat(again).extracting(order -> order.state().name()).containsOnly("WORKING");
  }

  /**
   * One unit of each trades for a dollar; later the venue takes back one trade and mends the other.
   */
  @Test
  void takesBackWhatWasBusted_andBooksWhatWasCorrected() {
    placed();
    Venue venue = new Venue().trading(1);
    Portfolio before = house.ledgers.portfolio(ACCOUNT.id());
    worked(venue);
    List<LedgerEntry> first = house.ledgers.entries(ACCOUNT.id());

    Broker second = cleared -> revised(venue.place(cleared), cleared.order());
    house.working(second).work(FIRST, NOW.plusSeconds(1));
    house.working(second).work(FIRST, NOW.plusSeconds(2));

    Portfolio after = house.ledgers.portfolio(ACCOUNT.id());
    assertThat(after.holdingOf(A)).isEqualTo(Quantity.NONE);
    assertThat(after.holdingOf(B)).isEqualTo(Quantity.of(2));
    assertThat(after.cash()).isEqualTo(before.cash().minus(usd("19.00")));
    assertThat(house.ledgers.told(ACCOUNT.id())).hasSize(5);
    assertThat(house.ledgers.entries(ACCOUNT.id(), NOW)).isEqualTo(first);
  }

  private static List<OrderEvent> revised(List<OrderEvent> told, Order order) {
    List<OrderEvent> more = new ArrayList<>(told);
    ExecutionId execution = new ExecutionId(order.id() + "/1");
    more.add(
        order.ticket().instrument().equals(A)
            ? new OrderEvent.Busted(execution)
            : new OrderEvent.Corrected(
                1,
                new Fill(execution, Quantity.of(2), Price.of("9", House.USD), usd("1.00"), NOW)));
    return more;
  }

  @Test
  void refusesATradeInAnotherCurrency_andBooksNothing() {
    List<Order> placed = placed();
    Currency euro = Currency.getInstance("EUR");
    Broker abroad =
        cleared ->
            List.of(
                new OrderEvent.Traded(
                    new Fill(
                        new ExecutionId("x"),
                        Quantity.of(1),
                        Price.of("9", euro),
                        Money.zero(euro),
                        NOW)));

    assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> worked(abroad));
    assertThat(house.ledgers.entries(ACCOUNT.id())).hasSize(1);
    assertThat(placed).isNotEmpty();
  }

  @Test
  void remembersWhyAnOrderWasRefused() {
    placed();

    assertThat(worked(new Venue().refusing("closed")))
        .extracting(Order::state)
        .containsOnly(new OrderState.Rejected("closed"));
    assertThat(house.ledgers.portfolio(ACCOUNT.id()).holdings()).isEmpty();
  }

  @Test
  void refusesToPlan_whenThereIsNoPriceYet() {
    Rebalance early =
        new Rebalance(
            FIRST,
            ACCOUNT.id(),
            rebalance().goal(),
            rebalance().policy(),
            House.FRIDAY.minusDays(1),
            NOW);

    assertThat(house.placing().place(early, ADA))
        .isEqualTo(
            new RunOutcome.Unplanned(new AllocationOutcome.Unpriced(new TreeSet<>(List.of(A, B)))));
    assertThat(house.orders.portfolioOf(FIRST)).isEmpty();
  }

  @Test
  void refusesToPlan_whenCashIsOwed() {
    house.ledgers.append(ACCOUNT.id(), LedgerEntry.cash("withdrawal", NOW, usd("-1500.00")));

    assertThat(house.placing().place(rebalance(), ADA))
        .isEqualTo(new RunOutcome.Unplanned(new AllocationOutcome.Overdrawn(usd("500.00"))));
  }

  @Test
  void isRefused_whenAPlanBreaksALimit() {
    RiskLimit half = new RiskLimit.PositionWeight(Weight.of("0.5"));
    RunOutcome outcome = house.placing(half).place(rebalance(), ADA);

    assertThat(outcome.fold(no -> "", RunOutcome.Refused::toString, no -> ""))
        .contains("POSITION_WEIGHT of A: 564 is more than 500");
    assertThat(house.orders.of(ACCOUNT.id())).isEmpty();
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

  private List<Order> placed() {
    return house
        .placing()
        .place(rebalance(), ADA)
        .fold(RunOutcome.Written::orders, refused -> List.of(), unplanned -> List.of());
  }

  private List<Order> worked(Broker broker) {
    return house.working(broker).work(FIRST, NOW).orders();
  }
}
