package io.indexwright.allocation;

import java.util.function.Function;

/** How whole lots are chosen. */
public sealed interface Method {

  /** Handles every method; adding one breaks every caller at compile time. */
  <R> R fold(
      Function<Exact, R> exact,
      Function<FloorGreedy, R> greedy,
      Function<LargestRemainder, R> remainder);

  /** Returns the search for the best allocation, stopped after 20,000 branches. */
  static Method exact() {
    return new Exact(20_000);
  }

  /** The best allocation by the objective, by branch and bound. */
  record Exact(int nodes) implements Method {
    /** Refuses a search that may not begin. */
    public Exact {
      if (nodes < 0) {
        throw new IllegalArgumentException("branches must not be negative: " + nodes);
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
