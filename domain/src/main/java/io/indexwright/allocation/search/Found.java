package io.indexwright.allocation.search;

import java.util.List;

/**
 * What came of a search.
 *
 * @param choices one a line, by its place among the line's choices
 * @param loss the sum of their losses
 * @param bound no choice within the budget has a smaller sum; equal to the loss if that is proven
 *     to be the least
 */
public record Found(List<Integer> choices, long loss, long bound) {

  /** Keeps a copy that nobody can change. */
  public Found {
    choices = List.copyOf(choices);
  }
}
