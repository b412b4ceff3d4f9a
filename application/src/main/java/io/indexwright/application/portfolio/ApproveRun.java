package io.indexwright.application.portfolio;

import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.AccountDay;
import io.indexwright.dealing.OrderRun;
import io.indexwright.risk.RiskLimits;

/** Writes down the orders of a run that keeps every limit: once, however often it is asked. */
public final class ApproveRun {
  private final MeasureAccount accounts;
  private final RiskLimits limits;
  private final Orders orders;
  private final Transactions transactions;

  public ApproveRun(
      MeasureAccount accounts, RiskLimits limits, Orders orders, Transactions transactions) {
    this.accounts = accounts;
    this.limits = limits;
    this.orders = orders;
    this.transactions = transactions;
  }

  /**
   * Judges {@code run} by the account as it is when somebody says yes, whatever a preview said, and
   * writes it or refuses it. A run that was written before is not judged again.
   *
   * @throws UnknownException if the portfolio was not opened
   */
  public RunOutcome approve(OrderRun run, OrderRun.Consent consent) {
    return transactions.inOne(
        () ->
            orders.portfolioOf(run.id()).isPresent()
                ? new RunOutcome.Written(orders.of(run.id()))
                : judged(
                    run, consent, accounts.measure(run.portfolio(), run.tickets(), consent.at())));
  }

  private RunOutcome judged(OrderRun run, OrderRun.Consent consent, AccountDay now) {
    return run.approved(consent, limits, now.exposure(limits.fee()))
        .fold(
            approved -> new RunOutcome.Written(orders.write(approved)),
            refused -> new RunOutcome.Refused(refused.breaches()));
  }
}
