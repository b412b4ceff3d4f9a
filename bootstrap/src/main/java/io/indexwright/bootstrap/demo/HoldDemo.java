package io.indexwright.bootstrap.demo;

import static io.indexwright.bootstrap.demo.Story.grouped;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.application.portfolio.Rebalance;
import io.indexwright.application.portfolio.RunOutcome;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.money.Money;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderState;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Valuation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Money put into the index: allocated, ordered, filled on paper, valued. */
final class HoldDemo {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Money DEPOSIT = Money.of("100000.00", USD);
  static final PortfolioId PORTFOLIO =
      new PortfolioId(UUID.fromString("01930000-0000-7000-8000-000000000100"));
  private static final RunId FIRST =
      new RunId(UUID.fromString("01930000-0000-7000-8000-000000000101"));

  private final Wiring wiring;
  private final Story story;

  HoldDemo(Wiring wiring, Story story) {
    this.wiring = wiring;
    this.story = story;
  }

  void tell(Instant now) {
    story.chapter("Hold it");
    wiring
        .dealing()
        .openPortfolio()
        .open(new Account(PORTFOLIO, "Demo portfolio", USD), DEPOSIT, now);
    LocalDate date = wiring.indexLevels().latest(OwnIndexDemo.FIVE).orElseThrow().date();
    AllocationPolicy policy = AllocationPolicy.investingAll(wiring.dealing().commission());
    boolean resumed = wiring.orders().portfolioOf(FIRST).isPresent();
    Rebalance rebalance =
        new Rebalance(FIRST, PORTFOLIO, new Goal.OfIndex(OwnIndexDemo.FIVE), policy, date, now);
    List<Order> placed = placed(rebalance, now);
    story.say(
        "%d orders %s: %s into whole shares at the closes of %s, commission %s an order"
            .formatted(
                placed.size(),
                resumed ? "found from an earlier run" : "placed",
                grouped(DEPOSIT),
                date,
                grouped(wiring.dealing().commission().perOrder())));
    List<Order> worked = wiring.dealing().workOrders().work(FIRST, now).orders();
    Valuation valuation = wiring.dealing().valuePortfolio().value(PORTFOLIO, date, now);
    show(valuation);
    claim(worked, valuation);
  }

  private List<Order> placed(Rebalance rebalance, Instant now) {
    return wiring
        .dealing()
        .placeOrders()
        .place(rebalance, new OrderRun.Consent("the demo", now))
        .fold(RunOutcome.Written::orders, HoldDemo::none, HoldDemo::none);
  }

  private static List<Order> none(RunOutcome why) {
    throw new IllegalStateException("the rebalance was not placed: " + why);
  }

  private void show(Valuation valuation) {
    Table holdings = new Table("Holding", "shares", "price", "value");
    valuation
        .lines()
        .forEach(
            (instrument, line) ->
                holdings.row(
                    instrument.value(),
                    line.quantity().toString(),
                    grouped(line.price().perUnit(), Math.max(2, line.price().perUnit().scale())),
                    grouped(line.value().amount(), 2)));
    holdings.row("cash", "", "", grouped(valuation.cash().amount(), 2));
    valuation.total().ifPresent(t -> holdings.row("total", "", "", grouped(t.amount(), 2)));
    story.show(holdings.lines());
  }

  private void claim(List<Order> orders, Valuation valuation) {
    List<Fill> fills = orders.stream().flatMap(order -> order.fills().stream()).toList();
    Money fees = fills.stream().map(Fill::commission).reduce(Money.zero(USD), Money::plus);
    long executions = fills.stream().map(Fill::id).distinct().count();
    story.claim(
        orders.stream().allMatch(order -> order.state() instanceof OrderState.Filled)
            && executions == fills.size(),
        "%d orders filled by %d executions, none twice".formatted(orders.size(), fills.size()));
    story.claim(
        valuation.total().filter(DEPOSIT.minus(fees)::equals).isPresent(),
        "cash %s + holdings %s = %s − fees %s, to the cent"
            .formatted(
                grouped(valuation.cash()),
                grouped(valuation.holdings()),
                grouped(DEPOSIT),
                grouped(fees)));
    story.claim(!valuation.cash().isNegative(), "no more was spent than there was");
  }
}
