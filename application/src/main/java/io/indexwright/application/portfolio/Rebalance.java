package io.indexwright.application.portfolio;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a rebalance is asked to do.
 *
 * @param date the closes of this date, or of the last one before it, are used
 * @param asKnownAt prices learned later are not looked at
 */
public record Rebalance(
    RunId id,
    PortfolioId portfolio,
    Goal goal,
    AllocationPolicy policy,
    LocalDate date,
    Instant asKnownAt) {

  /** Returns the run that trades {@code allocation}, the plan of this rebalance. */
  public OrderRun run(Allocation allocation) {
    return new OrderRun(id, portfolio, allocation.tickets());
  }
}
