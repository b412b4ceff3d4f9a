package io.indexwright.bootstrap.allocate;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.money.Precision;
import io.indexwright.rates.FxQuote;
import java.util.List;
import java.util.Optional;

/**
 * What to trade, and what it was planned by.
 *
 * @param rates of the currencies that prices are in, by code
 */
public record AllocationPlan(
    TargetWeights.Given targets, List<FxQuote> rates, Allocation allocation) {

  /** Keeps a copy that nobody can change. */
  public AllocationPlan {
    rates = List.copyOf(rates);
  }

  /** Says what the weights came to, if that was not 1. */
  Optional<String> scaledFrom() {
    return targets.isScaled()
        ? Optional.of(Precision.normalised(targets.sum()).toPlainString())
        : Optional.empty();
  }
}
