package io.indexwright.allocation.search;

import java.util.Optional;

/**
 * What one line may do: every choice has a loss, which is to be small in sum, and a cost, which the
 * budget has to pay. Both may be negative, and are at most 2^60 in sum over all lines.
 */
public final class Choices {
  private final long[] losses;
  private final long[] costs;
  private final Optional<Choices> beyond;

  private Choices(long[] losses, long[] costs, Optional<Choices> beyond) {
    this.losses = losses;
    this.costs = costs;
    this.beyond = beyond;
  }

  /** Returns the choices with these losses and costs, and no others. */
  public static Choices of(long[] losses, long[] costs) {
    return new Choices(losses.clone(), costs.clone(), Optional.empty());
  }

  /**
   * Returns these choices, when there are more that are not looked at: each of those has a loss, or
   * a loss and a multiple of its cost, no smaller than one of {@code others} has.
   */
  public Choices leavingOut(Choices others) {
    return new Choices(losses, costs, Optional.of(others));
  }

  /** Returns true if there are more that are not looked at. */
  public boolean isPartial() {
    return beyond.isPresent();
  }

  int size() {
    return losses.length;
  }

  long loss(int choice) {
    return losses[choice];
  }

  long cost(int choice) {
    return costs[choice];
  }

  /** The choice that is cheapest when every unit of cost is charged; of equals the least cost. */
  int best(Charge charge) {
    int best = 0;
    for (int i = 1; i < losses.length; i++) {
      long better = of(i, charge) - of(best, charge);
      if (better < 0 || (better == 0 && costs[i] < costs[best])) {
        best = i;
      }
    }
    return best;
  }

  long of(int choice, Charge charge) {
    return losses[choice] + charge.on(costs[choice]);
  }

  long least(Charge charge) {
    return of(best(charge), charge);
  }

  /** How much worse than the best every choice that is left out is; may be negative. */
  long excessOfOthers(Charge charge) {
    return beyond.map(others -> others.least(charge) - least(charge)).orElse(Long.MAX_VALUE);
  }
}
