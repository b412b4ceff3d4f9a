package io.indexwright.allocation.search;

import java.util.Comparator;
import java.util.Optional;

/**
 * A plan of some lines: one choice each.
 *
 * @param bound no whole plan that goes on from it has a smaller sum of losses
 * @param before the plan that it goes on from; none if it decides nothing
 * @param place which choice of its branch it adds
 */
record Partial(long cost, long loss, long bound, Optional<Partial> before, int place) {

  /** The cheapest first, of equals the one that loses least. */
  static final Comparator<Partial> ORDER =
      Comparator.comparingLong(Partial::cost)
          .thenComparingLong(Partial::loss)
          .thenComparingInt(Partial::place);

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
