package io.indexwright.dealing;

import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.RiskLimits;
import io.indexwright.risk.RiskVerdict;
import java.time.Instant;
import java.util.List;

/**
 * Tickets of one portfolio that are traded together: previewed, then approved, then executed. Only
 * what was approved has orders. Rule: docs/rules/orders.md.
 *
 * <pre>
 * OrderRun ──previewed──▶ RiskVerdict
 *     │
 *     └──────approved──▶ RunApproval.Approved │ RunApproval.Refused
 *                               │
 *                               └──orders──▶ each is judged once more by its {@link Clearance}
 * </pre>
 *
 * @param tickets in the order in which they are sent
 */
public record OrderRun(RunId id, PortfolioId portfolio, List<OrderTicket> tickets) {

  /** Keeps a copy that nobody can change. */
  public OrderRun {
    tickets = List.copyOf(tickets);
  }

  /** Judges all of it, without asking for anything. */
  public RiskVerdict previewed(RiskLimits limits, AccountExposure account) {
    return limits.judge(tickets, account);
  }

  /**
   * Judges all of it by the limits and the account as they are now, whatever a preview said, and
   * says yes to it if everything is kept.
   */
  public RunApproval approved(Consent consent, RiskLimits limits, AccountExposure now) {
    return limits
        .judge(tickets, now)
        .fold(
            accepted -> new RunApproval.Approved(this, consent),
            refused -> new RunApproval.Refused(refused.breaches()));
  }

  /**
   * Somebody's yes.
   *
   * @param by who says it; not blank
   */
  public record Consent(String by, Instant at) {

    /** Refuses nobody. */
    public Consent {
      if (by.isBlank()) {
        throw new IllegalArgumentException("somebody must approve");
      }
    }
  }
}
