package io.indexwright.application.trading;

import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.ONE_DOLLAR;
import static io.indexwright.application.House.usd;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.House;
import io.indexwright.application.Venue;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.access.InMemoryPortfolioOwners;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.memory.routine.InMemoryStepLog;
import io.indexwright.application.memory.trading.InMemoryBlotter;
import io.indexwright.application.memory.trading.InMemoryDispatchQueue;
import io.indexwright.application.memory.trading.InMemoryPlans;
import io.indexwright.application.planning.FourEyes;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.port.trading.Amendments;
import io.indexwright.application.port.trading.PolicyFormat;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.application.portfolio.HearVenue;
import io.indexwright.application.portfolio.PreviewRun;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.stepping.Steps;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderTicket;
import io.indexwright.risk.RiskLimit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Everything that somebody may ask to be done, in a ready house; two people above 2,000. */
final class Exchange {
  static final UserId ADA = new UserId(new UUID(0, 11));
  static final UserId BEN = new UserId(new UUID(0, 12));
  static final Asker ASKER = Asker.inside(NOW);

  final House house = House.ready();
  final Venue venue = new Venue();
  final InMemoryTurns turns = new InMemoryTurns();
  final InMemoryAuditLog log = new InMemoryAuditLog();
  final InMemoryPlans plans = new InMemoryPlans(house.ledgers);
  final InMemoryJobs jobs = new InMemoryJobs();
  final InMemoryDispatchQueue queue = new InMemoryDispatchQueue(house.orders);
  final InMemoryPortfolioOwners owners = new InMemoryPortfolioOwners(house.ledgers);
  final InMemoryBlotter blotter = new InMemoryBlotter(house.orders, owners);
  final CreatePortfolio create;
  final MoveCash move;
  final PlanRebalance plan;
  final DecideRun decide;
  final PlaceOrder place;
  final ChangeOrder change;
  final ExplainOrder explain;
  final RebalanceRun runs;

  Exchange(RiskLimit... further) {
    this(FourEyes.above(usd("2000.00")), further);
  }

  Exchange(FourEyes fourEyes, RiskLimit... further) {
    AuditTrail trail =
        new AuditTrail(log, house.transactions, new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC)));
    Accounts accounts = new Accounts(house.accounts, House.limits(further), fourEyes, turns);
    PolicyFormat policies = (text, currency) -> AllocationPolicy.investingAll(ONE_DOLLAR);
    this.runs =
        new RebalanceRun(
            new Steps(new InMemoryStepLog(), turns, house.transactions),
            new RebalanceRun.Desk(
                house.preview,
                house.approving(further),
                house.working(venue, further),
                house.orders),
            new InMemoryOutbox());
    this.create = new CreatePortfolio(house.openPortfolio, owners, trail);
    this.move = new MoveCash(house.ledgers, accounts, trail);
    this.plan =
        new PlanRebalance(
            new PlanRebalance.Desk(
                runs, new PreviewRun(house.accounts, House.limits(further)), plans, policies),
            trail);
    this.decide =
        new DecideRun(
            new DecideRun.Desk(plans, policies, runs, house.orders, jobs), accounts, trail);
    this.place =
        new PlaceOrder(
            new PlaceOrder.Desk(house.instruments, house.orders, queue), accounts, trail);
    this.change =
        new ChangeOrder(
            new ChangeOrder.Desk(
                house.orders,
                new Obedient(),
                new HearVenue(house.orders, house.ledgers, house.transactions)),
            accounts,
            trail);
    this.explain = new ExplainOrder(house.orders, plans, accounts);
  }

  /** Does whatever it is asked. */
  private static final class Obedient implements Amendments {
    @Override
    public List<OrderEvent> withdraw(Order order) {
      return List.of(new OrderEvent.Cancelled());
    }

    @Override
    public List<OrderEvent> replace(Order order, OrderEvent.Replaced terms) {
      return List.of(new OrderEvent.Acknowledged(), terms);
    }
  }

  static PlanTerms terms(RunId run) {
    return new PlanTerms(
        run, ACCOUNT.id(), new Goal.OfIndex(House.INDEX), "{}", House.MONDAY, ADA, NOW);
  }

  Dealt<Order> placed(RunId run, OrderTicket ticket) {
    return place.place(placement(run, ticket));
  }

  static PlaceOrder.Placement placement(RunId run, OrderTicket ticket) {
    return new PlaceOrder.Placement(
        new OrderRun(run, ACCOUNT.id(), List.of(ticket)), ACCOUNT, ADA, ASKER);
  }

  List<Outcome> told(String resource) {
    return log.about(new AuditResource(resource), 100).stream()
        .map(entry -> entry.ending().outcome())
        .toList();
  }

  static <T> T done(Dealt<T> dealt) {
    return dealt.fold(
        what -> what,
        why -> {
          throw new AssertionError(why.toString());
        });
  }

  static <T> Refusal refused(Dealt<T> dealt) {
    return dealt.fold(
        what -> {
          throw new AssertionError(what.toString());
        },
        why -> why);
  }
}
