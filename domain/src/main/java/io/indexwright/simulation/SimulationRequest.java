package io.indexwright.simulation;

import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is to be simulated, as it was asked for; {@link Simulation} says what is wrong with it.
 *
 * @param amount invested at the first close
 * @param currency of everything that is told; a code of ISO 4217
 * @param start the first session is this date or the next
 * @param end the last session is this date or the one before
 */
public record SimulationRequest(
    BigDecimal amount,
    String currency,
    LocalDate start,
    LocalDate end,
    Target target,
    SimulationPolicy policy) {

  /** Returns the same under another policy. */
  public SimulationRequest under(SimulationPolicy other) {
    return new SimulationRequest(amount, currency, start, end, target, other);
  }

  /** Returns the same over other dates. */
  public SimulationRequest over(LocalDate from, LocalDate to) {
    return new SimulationRequest(amount, currency, from, to, target, policy);
  }
}
