package io.indexwright.application.simulation;

import io.indexwright.rates.InterestRate;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.SimulationPolicy;
import java.util.Optional;

/**
 * How a target is followed.
 *
 * @param interest what cash earns all the time, under the name that the policy has for it; empty if
 *     it earns nothing
 */
public record SimulationTerms(SimulationPolicy policy, Optional<InterestRate> interest) {

  /** Returns how other currencies become that of the simulation, if they do. */
  public Optional<MoneyRules.Fx> fx() {
    return policy.money().fx();
  }
}
