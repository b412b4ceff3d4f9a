package io.indexwright.application.planning;

import java.util.Optional;

/**
 * A plan as it was shown, for somebody to say yes to.
 *
 * @param closing how it ended, if it ended without an order
 */
public record KeptPlan(PlanTerms terms, PlanPreview preview, Optional<Closing> closing) {

  /** Waits for somebody. */
  public static KeptPlan open(PlanTerms terms, PlanPreview preview) {
    return new KeptPlan(terms, preview, Optional.empty());
  }

  /** Returns the same, at its end. */
  public KeptPlan closed(Closing how) {
    return new KeptPlan(terms, preview, Optional.of(how));
  }
}
