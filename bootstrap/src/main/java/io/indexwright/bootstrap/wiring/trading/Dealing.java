package io.indexwright.bootstrap.wiring.trading;

import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.PostgresTurns;
import io.indexwright.adapter.postgres.trading.PostgresDispatchQueue;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Prices;
import io.indexwright.application.portfolio.ApproveRun;
import io.indexwright.application.portfolio.MeasureAccount;
import io.indexwright.application.portfolio.OpenPortfolio;
import io.indexwright.application.portfolio.PlaceOrders;
import io.indexwright.application.portfolio.PreviewRebalance;
import io.indexwright.application.portfolio.ReadAccount;
import io.indexwright.application.portfolio.ToldOrders;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.trading.Accounts;
import io.indexwright.application.trading.DispatchOrders;
import io.indexwright.bootstrap.broker.PaperBroker;
import io.indexwright.bootstrap.settings.DealingSettings;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.order.Commission;
import io.indexwright.risk.RiskLimit;
import io.indexwright.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.function.Function;

/** Portfolios, and what is bought and sold for them. */
public final class Dealing {
  /** Orders that a venue holds for hours: a look every five minutes, for a day. */
  public static final RetryPolicy UNTIL_FILLED =
      new RetryPolicy(300, Duration.ofSeconds(5), 2, Duration.ofMinutes(5));

  private final PostgresTransactions own;
  private final Function<PostgresTransactions, Prices> prices;
  private final DealingSettings settings;
  private final Clock clock;

  /**
   * Deals on paper.
   *
   * @param own in which portfolios and orders are kept
   * @param prices as they are found from where the rest is kept
   */
  public Dealing(
      PostgresTransactions own,
      Function<PostgresTransactions, Prices> prices,
      DealingSettings settings,
      Clock clock) {
    this.own = own;
    this.prices = prices;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a rebalance is done with. */
  public RebalanceRun.Desk desk() {
    return new RebalanceRun.Desk(previewRebalance(own), approveRun(own), workOrders(), orders());
  }

  public OpenPortfolio openPortfolio() {
    return new OpenPortfolio(ledgers(own), own);
  }

  /** Takes its time, and reads whole histories. */
  public PlaceOrders placeOrders() {
    return new PlaceOrders(previewRebalance(own), approveRun(own), orders());
  }

  PreviewRebalance previewRebalance(PostgresTransactions work) {
    return new PreviewRebalance(ledgers(work), new PostgresIndexLevels(work), prices.apply(work));
  }

  ApproveRun approveRun(PostgresTransactions reach) {
    return new ApproveRun(measureAccount(reach), limits(), new PostgresOrders(reach), reach);
  }

  public WorkOrders workOrders() {
    return new WorkOrders(
        measureAccount(own), limits(), venue(own), toldOrders(own), ledgers(own), own);
  }

  /** Sends the orders that were placed one by one. */
  DispatchOrders dispatchOrders() {
    return new DispatchOrders(new PostgresDispatchQueue(own, () -> {}), workOrders(), UNTIL_FILLED);
  }

  /** Whoever trades, and is told of changes, at the closes that {@code reach} has. */
  PaperBroker venue(PostgresTransactions reach) {
    return new PaperBroker(prices.apply(reach), commission(), settings.paperLatency(), clock);
  }

  /** Orders of whose changes the world is told. */
  static Orders toldOrders(PostgresTransactions reach) {
    return new ToldOrders(new PostgresOrders(reach), new PostgresOutbox(reach), reach);
  }

  MeasureAccount measureAccount(PostgresTransactions reach) {
    return new MeasureAccount(ledgers(reach), new PostgresOrders(reach), prices.apply(reach));
  }

  /** Nothing borrowed, at most 1,000 orders a day, and prices within a tenth of the last close. */
  RiskLimits limits() {
    return RiskLimits.unborrowed(
        commission(), new RiskLimit.DailyCount(1_000), new RiskLimit.PriceBand(Weight.of("0.1")));
  }

  public ValuePortfolio valuePortfolio() {
    return valuePortfolio(own);
  }

  public ValuePortfolio valuePortfolio(PostgresTransactions reads) {
    return new ValuePortfolio(ledgers(reads), prices.apply(reads));
  }

  /** What the paper broker charges: one dollar an order. */
  public Commission commission() {
    return new Commission(Money.of("1.00", Currency.getInstance("USD")), BigDecimal.ZERO);
  }

  ReadAccount readAccount(PostgresTransactions reads) {
    return new ReadAccount(ledgers(reads), prices.apply(reads));
  }

  /** Where {@code reach} is read, and what accounts are held against. */
  Accounts accounts(PostgresTransactions reach) {
    return new Accounts(
        measureAccount(reach), limits(), settings.fourEyes(), new PostgresTurns(reach));
  }

  static Ledgers ledgers(PostgresTransactions transactions) {
    return new PostgresLedgers(transactions);
  }

  private Orders orders() {
    return new PostgresOrders(own);
  }
}
