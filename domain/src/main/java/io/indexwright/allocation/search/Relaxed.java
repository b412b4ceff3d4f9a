package io.indexwright.allocation.search;

import java.util.List;

/**
 * The lines without their budget, every unit of cost being charged instead. Whatever is charged,
 * the sum of losses within the budget is never less than this bound.
 */
record Relaxed(List<Choices> lines, long budget, Charge charge) {

  /** Searches for the charge with the highest bound, from {@code least} up to twice the cost. */
  static Relaxed best(List<Choices> lines, long budget, Charge least) {
    Relaxed low = new Relaxed(lines, budget, least);
    Relaxed high = new Relaxed(lines, budget, Charge.MOST);
    if (low.cost() <= budget) {
      return low;
    }
    while (high.charge.multiple() - low.charge.multiple() > 1) {
      Relaxed middle = new Relaxed(lines, budget, low.charge.halfway(high.charge));
      if (middle.cost() > budget) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high.orHigher(low).orHigher(new Relaxed(lines, budget, Charge.ONE));
  }

  private Relaxed orHigher(Relaxed other) {
    return other.bound() > bound() ? other : this;
  }

  /** No choice within the budget, of those looked at, has a smaller sum of losses. */
  long bound() {
    long sum = -rounded();
    for (Choices line : lines) {
      sum += line.least(charge);
    }
    return sum;
  }

  /** No choice within the budget that takes one left out for some line has a smaller sum. */
  long boundOfOthers() {
    long better = 0;
    long least = Long.MAX_VALUE;
    for (Choices line : lines) {
      long excess = line.excessOfOthers(charge);
      better += Math.min(excess, 0);
      least = Math.min(least, Math.max(excess, 0));
    }
    return least == Long.MAX_VALUE ? least : bound() + better + least;
  }

  /** What the cheapest choices cost. */
  long cost() {
    long sum = 0;
    for (Choices line : lines) {
      sum += line.cost(line.best(charge));
    }
    return sum;
  }

  int[] choice() {
    return lines.stream().mapToInt(line -> line.best(charge)).toArray();
  }

  private long rounded() {
    return -charge.on(-budget);
  }
}
