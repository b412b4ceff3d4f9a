package io.indexwright.allocation;

import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.util.function.Function;

/** What an allocation makes small. Rule: docs/rules/allocation.md. */
public sealed interface Objective {

  /** Handles every objective; adding one breaks every caller at compile time. */
  <R> R fold(Function<Distance, R> distance, Function<TrackingVariance, R> variance);

  /** Returns Σ|target − value| and the cash left beyond the buffer. */
  static Objective distance() {
    return new Distance(0);
  }

  /**
   * Returns the same with every fee counted twice: once because it is lost, and once because paying
   * it would otherwise look like putting cash to work.
   */
  static Objective distanceAndFees() {
    return new Distance(2);
  }

  /**
   * Σ|target − value| + cash left beyond the buffer + fees × {@code feesCounted}.
   *
   * @param feesCounted zero or more; with zero it can be worth trading only to pay a fee
   */
  record Distance(int feesCounted) implements Objective {
    /** Refuses to count fees less than not at all. */
    public Distance {
      if (feesCounted < 0) {
        throw new IllegalArgumentException("fees counted must not be negative: " + feesCounted);
      }
    }

    /**
     * Returns what {@code fee} counts beyond the cash that it takes; negative if it counts less.
     */
    BigDecimal beyondOnce(Money fee) {
      return fee.amount().multiply(BigDecimal.valueOf(feesCounted - 1L));
    }

    @Override
    public <R> R fold(Function<Distance, R> distance, Function<TrackingVariance, R> variance) {
      return distance.apply(this);
    }
  }

  /** The variance of the difference in weights: {@code (w − w*)'Σ(w − w*)}. */
  record TrackingVariance(RiskModel model) implements Objective {
    @Override
    public <R> R fold(Function<Distance, R> distance, Function<TrackingVariance, R> variance) {
      return variance.apply(this);
    }
  }
}
