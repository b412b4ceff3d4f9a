package io.indexwright.bootstrap.wiring.trading;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.order.OrderRoutes;
import io.indexwright.adapter.http.order.TradeRoutes;
import io.indexwright.adapter.http.portfolio.AccountRoutes;
import io.indexwright.adapter.http.portfolio.HoldingRoutes;
import io.indexwright.adapter.http.portfolio.PortfolioRoutes;
import io.indexwright.adapter.http.rebalance.RebalanceRoutes;
import io.indexwright.adapter.json.policy.JsonPolicyFormat;
import io.indexwright.adapter.json.policy.JsonWeights;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.access.PostgresPortfolioOwners;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.idempotency.PostgresIdempotencyKeys;
import io.indexwright.adapter.postgres.job.PostgresJobs;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.routine.PostgresStepLog;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.PostgresTurns;
import io.indexwright.adapter.postgres.trading.PostgresBlotter;
import io.indexwright.adapter.postgres.trading.PostgresDispatchQueue;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.adapter.postgres.trading.PostgresPlans;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.port.Orders;
import io.indexwright.application.portfolio.HearVenue;
import io.indexwright.application.portfolio.OpenPortfolio;
import io.indexwright.application.portfolio.PreviewRun;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.stepping.Steps;
import io.indexwright.application.trading.ChangeOrder;
import io.indexwright.application.trading.CreatePortfolio;
import io.indexwright.application.trading.DecideRun;
import io.indexwright.application.trading.ExplainOrder;
import io.indexwright.application.trading.MoveCash;
import io.indexwright.application.trading.OrderDesk;
import io.indexwright.application.trading.PlaceOrder;
import io.indexwright.application.trading.PlanRebalance;
import io.indexwright.application.trail.AuditTrail;
import java.time.Clock;
import java.util.List;

/**
 * Portfolios, orders and rebalances over REST. Whatever a request writes, its place in the audit
 * log and its answer are one transaction; planning takes its time, and so has another one.
 */
public final class Trading {
  private final Dealing dealing;
  private final PostgresTransactions reads;
  private final PostgresTransactions quick;
  private final PostgresTransactions patient;
  private final Runnable placed;
  private final Clock clock;
  private final PublicIds ids;

  /**
   * Answers by what {@code dealing} does in {@code database}.
   *
   * @param placed what to do when an order waits to be sent; soon done
   */
  public Trading(Dealing dealing, PostgresDatabase database, Runnable placed, Clock clock) {
    this.dealing = dealing;
    this.placed = placed;
    this.reads = database.reads();
    this.quick = database.transactions();
    this.patient = database.longWork();
    this.clock = clock;
    this.ids = new PublicIds(clock);
  }

  /** Returns what is answered to those whom {@code gate} lets in. */
  public List<RouteGroup> routes(Gate gate) {
    return List.of(
        new PortfolioRoutes(
            visible(reads), Dealing.ledgers(reads), dealing.valuePortfolio(reads), clock),
        new HoldingRoutes(
            visible(reads), dealing.readAccount(reads), dealing.valuePortfolio(reads), clock),
        new AccountRoutes(accounts(), visible(quick), once(quick), gate),
        orders(),
        new TradeRoutes(trades(), visible(quick), once(quick), gate),
        new RebalanceRoutes(
            rebalances(),
            new RebalanceRoutes.Books(
                new PostgresPlans(patient), new PostgresOrders(patient), visible(patient)),
            once(patient),
            gate));
  }

  private AccountRoutes.Hands accounts() {
    return new AccountRoutes.Hands(
        new CreatePortfolio(
            new OpenPortfolio(Dealing.ledgers(quick), quick),
            new PostgresPortfolioOwners(quick),
            trail(quick)),
        new MoveCash(Dealing.ledgers(quick), dealing.accounts(quick), trail(quick)),
        ids);
  }

  private OrderRoutes orders() {
    Orders kept = new PostgresOrders(reads);
    return new OrderRoutes(
        new OrderRoutes.Books(kept, new PostgresBlotter(reads)),
        new ExplainOrder(kept, new PostgresPlans(reads), dealing.accounts(reads)),
        visible(reads),
        clock);
  }

  private TradeRoutes.Hands trades() {
    Orders told = Dealing.toldOrders(quick);
    return new TradeRoutes.Hands(
        new OrderDesk(
            new PostgresIdempotencyKeys(quick),
            visible(quick),
            new PlaceOrder(
                new PlaceOrder.Desk(
                    new PostgresInstruments(quick),
                    new PostgresOrders(quick),
                    new PostgresDispatchQueue(quick, placed)),
                dealing.accounts(quick),
                trail(quick)),
            ids),
        new ChangeOrder(
            new ChangeOrder.Desk(
                told, dealing.venue(quick), new HearVenue(told, Dealing.ledgers(quick), quick)),
            dealing.accounts(quick),
            trail(quick)));
  }

  private RebalanceRoutes.Hands rebalances() {
    PostgresPlans plans = new PostgresPlans(patient);
    Orders kept = new PostgresOrders(patient);
    RebalanceRun runs =
        new RebalanceRun(
            new Steps(new PostgresStepLog(patient), new PostgresTurns(patient), patient),
            new RebalanceRun.Desk(
                dealing.previewRebalance(patient),
                dealing.approveRun(patient),
                dealing.workOrders(),
                kept),
            new PostgresOutbox(patient));
    return new RebalanceRoutes.Hands(
        new PlanRebalance(
            new PlanRebalance.Desk(
                runs,
                new PreviewRun(dealing.measureAccount(patient), dealing.limits()),
                plans,
                JsonPolicyFormat::readPlain),
            trail(patient)),
        new DecideRun(
            new DecideRun.Desk(
                plans, JsonPolicyFormat::readPlain, runs, kept, new PostgresJobs(patient)),
            dealing.accounts(patient),
            trail(patient)),
        JsonWeights::read,
        ids);
  }

  private static VisiblePortfolios visible(PostgresTransactions reach) {
    return new VisiblePortfolios(
        new PostgresPortfolioOwners(reach), Dealing.ledgers(reach), new PostgresOrders(reach));
  }

  private AuditTrail trail(PostgresTransactions reach) {
    return new AuditTrail(new PostgresAuditLog(reach), reach, ids);
  }

  private Idempotency once(PostgresTransactions reach) {
    return Idempotency.ofPrincipals(new PostgresIdempotencyKeys(reach), clock);
  }
}
