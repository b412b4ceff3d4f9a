package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.order.OrderRoutes;
import io.indexwright.adapter.http.order.TradeRoutes;
import io.indexwright.adapter.http.portfolio.AccountRoutes;
import io.indexwright.adapter.http.portfolio.HoldingRoutes;
import io.indexwright.adapter.http.rebalance.RebalanceRoutes;
import io.indexwright.adapter.json.policy.JsonWeights;
import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.memory.routine.InMemoryStepLog;
import io.indexwright.application.memory.trading.InMemoryBlotter;
import io.indexwright.application.memory.trading.InMemoryDispatchQueue;
import io.indexwright.application.memory.trading.InMemoryPlans;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.planning.FourEyes;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.application.port.trading.PolicyFormat;
import io.indexwright.application.portfolio.ApproveRun;
import io.indexwright.application.portfolio.HearVenue;
import io.indexwright.application.portfolio.MeasureAccount;
import io.indexwright.application.portfolio.OpenPortfolio;
import io.indexwright.application.portfolio.PreviewRebalance;
import io.indexwright.application.portfolio.PreviewRun;
import io.indexwright.application.portfolio.ReadAccount;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.stepping.Steps;
import io.indexwright.application.trading.Accounts;
import io.indexwright.application.trading.ChangeOrder;
import io.indexwright.application.trading.CreatePortfolio;
import io.indexwright.application.trading.DecideRun;
import io.indexwright.application.trading.ExplainOrder;
import io.indexwright.application.trading.MoveCash;
import io.indexwright.application.trading.OrderDesk;
import io.indexwright.application.trading.PlaceOrder;
import io.indexwright.application.trading.PlanRebalance;
import io.indexwright.dealing.RunId;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.order.Commission;
import io.indexwright.order.OrderId;
import io.indexwright.risk.RiskLimit;
import io.indexwright.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * Everything that trades, in memory: nothing borrowed, prices within a tenth of the last close, a
 * dollar an order, and two people above 5,000 dollars.
 */
final class TradingHouse {
  private static final Money DOLLAR = Money.of("1.00", SmallHouse.USD);
  private static final RiskLimits LIMITS =
      RiskLimits.unborrowed(
          new Commission(DOLLAR, BigDecimal.ZERO), new RiskLimit.PriceBand(Weight.of("0.1")));
  private static final FourEyes FOUR_EYES = FourEyes.above(Money.of("5000.00", SmallHouse.USD));

  private final SmallHouse house;
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryTurns turns = new InMemoryTurns();
  private final InMemoryPlans plans;
  private final MeasureAccount measure;
  private final ApproveRun approve;
  private final Accounts accounts;
  private final CloseVenue venue;
  private final RebalanceRun runs;
  final InMemoryJobs jobs = new InMemoryJobs();

  TradingHouse(SmallHouse house) {
    this.house = house;
    this.plans = new InMemoryPlans(house.ledgers);
    this.measure = new MeasureAccount(house.ledgers, house.orders, house.prices);
    this.approve = new ApproveRun(measure, LIMITS, house.orders, transactions);
    this.accounts = new Accounts(measure, LIMITS, FOUR_EYES, turns);
    this.venue = new CloseVenue(house.prices);
    this.runs =
        new RebalanceRun(
            new Steps(new InMemoryStepLog(), turns, transactions),
            new RebalanceRun.Desk(
                new PreviewRebalance(house.ledgers, house.levels, house.prices),
                approve,
                new WorkOrders(measure, LIMITS, venue, house.orders, house.ledgers, transactions),
                house.orders),
            new InMemoryOutbox());
  }

  /** Sends what is open of a run, as the job does. */
  void work(UUID run) {
    runs.advance(new RunId(run), Clock.systemUTC().instant());
  }

  UUID runOf(OrderId order) {
    return blotter().line(order).orElseThrow().run().value();
  }

  private InMemoryBlotter blotter() {
    return new InMemoryBlotter(house.orders, house.owners);
  }

  List<RouteGroup> routes(VisiblePortfolios visible) {
    IdempotencyKeys keys = new InMemoryIdempotencyKeys();
    Idempotency once = Idempotency.ofPrincipals(keys, Clock.systemUTC());
    return List.of(
        new AccountRoutes(accountHands(), visible, once, house.doorkeeper.gate()),
        new HoldingRoutes(
            visible,
            new ReadAccount(house.ledgers, house.prices),
            new ValuePortfolio(house.ledgers, house.prices),
            house.clock),
        new OrderRoutes(
            new OrderRoutes.Books(house.orders, blotter()),
            new ExplainOrder(house.orders, plans, accounts),
            visible,
            Clock.systemUTC()),
        new TradeRoutes(tradeHands(keys, visible), visible, once, house.doorkeeper.gate()),
        new RebalanceRoutes(
            rebalanceHands(),
            new RebalanceRoutes.Books(plans, house.orders, visible),
            once,
            house.doorkeeper.gate()));
  }

  private AccountRoutes.Hands accountHands() {
    return new AccountRoutes.Hands(
        new CreatePortfolio(
            new OpenPortfolio(house.ledgers, transactions), house.owners, house.doorkeeper.trail),
        new MoveCash(house.ledgers, accounts, house.doorkeeper.trail),
        house.doorkeeper.ids);
  }

  private TradeRoutes.Hands tradeHands(IdempotencyKeys keys, VisiblePortfolios visible) {
    return new TradeRoutes.Hands(
        new OrderDesk(
            keys,
            visible,
            new PlaceOrder(
                new PlaceOrder.Desk(
                    house.instruments, house.orders, new InMemoryDispatchQueue(house.orders)),
                accounts,
                house.doorkeeper.trail),
            house.doorkeeper.ids),
        new ChangeOrder(
            new ChangeOrder.Desk(
                house.orders, venue, new HearVenue(house.orders, house.ledgers, transactions)),
            accounts,
            house.doorkeeper.trail));
  }

  private RebalanceRoutes.Hands rebalanceHands() {
    PolicyFormat policies = TradingHouse::policy;
    return new RebalanceRoutes.Hands(
        new PlanRebalance(
            new PlanRebalance.Desk(runs, new PreviewRun(measure, LIMITS), plans, policies),
            house.doorkeeper.trail),
        new DecideRun(
            new DecideRun.Desk(plans, policies, runs, house.orders, jobs),
            accounts,
            house.doorkeeper.trail),
        JsonWeights::read,
        house.doorkeeper.ids);
  }

  /** One policy, written as an empty document; the real form is another adapter's. */
  private static AllocationPolicy policy(String text, Currency currency) {
    if (!text.equals("{}")) {
      throw new MalformedDocumentException(
          "policy", List.of("/fees: expected none", "/method: expected none"));
    }
    return AllocationPolicy.investingAll(
        new Commission(Money.of("1.00", currency), BigDecimal.ZERO));
  }
}
