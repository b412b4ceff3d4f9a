package io.indexwright.application.planning;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.access.UserId;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.application.portfolio.Rebalance;
import io.indexwright.dealing.RunId;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What somebody asks to be planned.
 *
 * @param policy the document of the policy, as it was given
 * @param date the closes of this date, or of the last one before it, are used
 * @param at when it is planned; prices learned later are not looked at, then or ever
 */
public record PlanTerms(
    RunId id,
    PortfolioId portfolio,
    Goal goal,
    String policy,
    LocalDate date,
    UserId by,
    Instant at) {

  /** Cuts off what is less than a microsecond: no store keeps it. */
  public PlanTerms {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns the rebalance under {@code read}, which is what the document says. */
  public Rebalance rebalance(AllocationPolicy read) {
    return new Rebalance(id, portfolio, goal, read, date, at);
  }
}
