package io.indexwright.simulation.policy;

import io.indexwright.calendar.ReviewSchedule;
import java.math.BigDecimal;

/**
 * Money that comes or goes at the close of every day of change of a schedule.
 *
 * @param amount in the currency of the simulation: positive for a contribution, negative for a
 *     withdrawal; not zero
 */
public record CashPlan(BigDecimal amount, ReviewSchedule schedule) {

  /** Refuses to move nothing. */
  public CashPlan {
    if (amount.signum() == 0) {
      throw new IllegalArgumentException("a plan must move cash: " + amount);
    }
  }
}
