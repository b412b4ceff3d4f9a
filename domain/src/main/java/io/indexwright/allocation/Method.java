package io.indexwright.allocation;

import java.util.function.Function;

/** How whole lots are chosen. */
public sealed interface Method {

  /** Handles every method; adding one breaks every caller at compile time. */
  <R> R fold(
      Function<Exact, R> exact,
      Function<FloorGreedy, R> greedy,
      Function<LargestRemainder, R> remainder);

  /** Returns true if plans are weighed against each other, false if a rule makes the only one. */
  default boolean isSearched() {
    return fold(exact -> true, greedy -> false, rest -> false);
  }

  /** Returns the search for the best allocation that keeps 20,000 partial plans at the most. */
  static Method exact() {
    return new Exact(20_000);
  }

  /**
   * The best allocation by the objective, by branch and bound.
   *
   * @param plans how many partial plans of the same lines are kept; where more could still become
   *     the best, the most hopeful go on, and the gap says what is not proven. For tracking
   *     variance, how many whole plans are looked at
   */
  record Exact(int plans) implements Method {
    /** Refuses fewer than none. */
    public Exact {
      if (plans < 0) {
        throw new IllegalArgumentException("plans must not be negative: " + plans);
      }
    }

    @Override
    public <R> R fold(
        Function<Exact, R> exact,
        Function<FloorGreedy, R> greedy,
        Function<LargestRemainder, R> remainder) {
      return exact.apply(this);
    }
  }

  /** Whole lots, then one lot after the other where the most value is missing. */
  record FloorGreedy() implements Method {
    @Override
    public <R> R fold(
        Function<Exact, R> exact,
        Function<FloorGreedy, R> greedy,
        Function<LargestRemainder, R> remainder) {
      return greedy.apply(this);
    }
  }

  /** Whole lots, then one lot after the other where the largest part of a lot is missing. */
  record LargestRemainder() implements Method {
    @Override
    public <R> R fold(
        Function<Exact, R> exact,
        Function<FloorGreedy, R> greedy,
        Function<LargestRemainder, R> remainder) {
      return remainder.apply(this);
    }
  }
}
