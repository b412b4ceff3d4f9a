package io.indexwright.performance.spread;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;

/**
 * How far returns lie on one side of a target: {@code (Σ max(T − r, 0)^k ÷ n)^(1/k)} below it,
 * {@code r − T} above it. n counts all returns, those of the other side as well; dividing by those
 * of the side alone is another measure. Source: Bacon, chapter 4 (downside risk).
 *
 * @param target a period
 */
public record PartialMoment(Side side, Order order, double target) implements Gauge {

  /** Which returns are looked at; one that is the target is on neither. */
  public enum Side {
    /** Those below the target. */
    BELOW,
    /** Those above the target. */
    ABOVE
  }

  /** What is made of the distances. */
  public enum Order {
    /** How many there are: k = 0. */
    FREQUENCY,
    /** Their mean: k = 1. */
    POTENTIAL,
    /** The root of their mean square: k = 2. */
    DEVIATION;

    private double of(Column distances) {
      return switch (this) {
        case FREQUENCY -> (double) distances.count(one -> one > 0) / distances.size();
        case POTENTIAL -> distances.mean();
        case DEVIATION -> StrictMath.sqrt(distances.dot(distances) / distances.size());
      };
    }
  }

  /** The downside deviation, by which Sortino's ratio divides. */
  public static PartialMoment downsideDeviation(double target) {
    return new PartialMoment(Side.BELOW, Order.DEVIATION, target);
  }

  /** Refuses a target that is no number. */
  public PartialMoment {
    if (!Double.isFinite(target)) {
      throw new IllegalArgumentException("a target must be finite: " + target);
    }
  }

  @Override
  public Measure of(Column returns) {
    return returns.measured(1, it -> order.of(it.map(this::distance)));
  }

  private double distance(double one) {
    return Math.max(side == Side.BELOW ? target - one : one - target, 0);
  }

  @Override
  public String convention() {
    return "against " + target + " a period, divided by all n";
  }
}
