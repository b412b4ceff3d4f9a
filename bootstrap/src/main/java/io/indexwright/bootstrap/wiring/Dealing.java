package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.application.port.Broker;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.portfolio.ApproveRun;
import io.indexwright.application.portfolio.MeasureAccount;
import io.indexwright.application.portfolio.OpenPortfolio;
import io.indexwright.application.portfolio.PlaceOrders;
import io.indexwright.application.portfolio.PreviewRebalance;
import io.indexwright.application.portfolio.ToldOrders;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.bootstrap.broker.PaperBroker;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.order.Commission;
import io.indexwright.risk.RiskLimit;
import io.indexwright.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;

/** Portfolios, and what is bought and sold for them. */
public final class Dealing {
  private final PostgresDatabase database;
  private final Histories histories;
  private final Duration latency;
  private final Clock clock;

  /** The paper broker takes {@code latency} for an order. */
  Dealing(PostgresDatabase database, Histories histories, Duration latency, Clock clock) {
    this.database = database;
    this.histories = histories;
    this.latency = latency;
    this.clock = clock;
  }

  /** What a rebalance is done with. */
  RebalanceRun.Desk desk() {
    return new RebalanceRun.Desk(
        previewRebalance(database.longWork()), approveRun(), workOrders(), orders());
  }

  public OpenPortfolio openPortfolio() {
    return new OpenPortfolio(ledgers(database.transactions()), database.transactions());
  }

  /** Takes its time, and reads whole histories. */
  public PlaceOrders placeOrders() {
    return new PlaceOrders(previewRebalance(database.longWork()), approveRun(), orders());
  }

  private PreviewRebalance previewRebalance(PostgresTransactions work) {
    return new PreviewRebalance(
        ledgers(work), new PostgresIndexLevels(work), histories.prices(work));
  }

  private ApproveRun approveRun() {
    return new ApproveRun(measureAccount(), limits(), orders(), database.transactions());
  }

  public WorkOrders workOrders() {
    Broker broker =
        new PaperBroker(histories.prices(database.transactions()), commission(), latency, clock);
    return new WorkOrders(
        measureAccount(),
        limits(),
        broker,
        new ToldOrders(
            orders(), new PostgresOutbox(database.transactions()), database.transactions()),
        ledgers(database.transactions()),
        database.transactions());
  }

  private MeasureAccount measureAccount() {
    return new MeasureAccount(
        ledgers(database.transactions()), orders(), histories.prices(database.transactions()));
  }

  /** Nothing borrowed, at most 1,000 orders a day, and prices within a tenth of the last close. */
  private RiskLimits limits() {
    return RiskLimits.unborrowed(
        commission(), new RiskLimit.DailyCount(1_000), new RiskLimit.PriceBand(Weight.of("0.1")));
  }

  public ValuePortfolio valuePortfolio() {
    return valuePortfolio(database.transactions());
  }

  ValuePortfolio valuePortfolio(PostgresTransactions reads) {
    return new ValuePortfolio(ledgers(reads), histories.prices(reads));
  }

  /** What the paper broker charges: one dollar an order. */
  public Commission commission() {
    return new Commission(Money.of("1.00", Currency.getInstance("USD")), BigDecimal.ZERO);
  }

  private static Ledgers ledgers(PostgresTransactions transactions) {
    return new PostgresLedgers(transactions);
  }

  private Orders orders() {
    return new PostgresOrders(database.transactions());
  }
}
