package io.indexwright.allocation.search;

import java.util.Optional;

/**
 * A plan of some lines: one choice each.
 *
 * @param bound no whole plan that goes on from it has a smaller sum of losses
 * @param before the plan that it goes on from; none if it decides nothing
 * @param place which choice of its branch it adds
 */
record Partial(long cost, long loss, long bound, Optional<Partial> before, int place) {

  /** Of two plans the cheaper first, of equals the one that loses less. */
  static int order(Partial one, Partial other) {
    if (one.cost != other.cost) {
      return Long.compare(one.cost, other.cost);
    }
    return one.loss == other.loss
        ? Integer.compare(one.place, other.place)
        : Long.compare(one.loss, other.loss);
  }

  /** The plan that decides nothing. */
  static Partial start(long bound) {
    return new Partial(0, 0, bound, Optional.empty(), 0);
  }

  /** Returns this plan with one more line decided. */
  Partial with(Branch branch, int choice) {
    return new Partial(
        cost + branch.cost(choice),
        loss + branch.loss(choice),
        bound + branch.excess(choice),
        Optional.of(this),
        choice);
  }
}
