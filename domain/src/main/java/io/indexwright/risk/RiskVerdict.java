package io.indexwright.risk;

import java.util.List;
import java.util.function.Function;

/** What the limits say of an order, or of several that are to be sent together. */
public sealed interface RiskVerdict {

  /** Handles every answer; adding one breaks every caller at compile time. */
  <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused);

  /**
   * Every limit is kept.
   *
   * @param after the account with the order open in it, by which the next one is judged
   */
  record Accepted(AccountExposure after) implements RiskVerdict {
    @Override
    public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
      return accepted.apply(this);
    }
  }

  /**
   * Something is not kept.
   *
   * @param breaches every limit that is broken, in the order of the limits
   */
  record Refused(List<Breach> breaches) implements RiskVerdict {

    /** Refuses to refuse without a reason. */
    public Refused {
      if (breaches.isEmpty()) {
        throw new IllegalArgumentException("a refusal must name a limit");
      }
      breaches = List.copyOf(breaches);
    }

    @Override
    public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
