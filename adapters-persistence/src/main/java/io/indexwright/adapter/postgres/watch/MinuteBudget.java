package io.indexwright.adapter.postgres.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many in any minute, and no more. */
final class MinuteBudget {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int most;
  private final Deque<Duration> spent = new ArrayDeque<>();

  MinuteBudget(int most) {
    this.most = most;
  }

  /**
   * Spends one, if one is left.
   *
   * @param now since any fixed moment, never decreasing
   */
  synchronized boolean spend(Duration now) {
    Duration start = now.minus(MINUTE);
    spent.removeIf(moment -> moment.compareTo(start) <= 0);
    if (spent.size() >= most) {
      return false;
    }
    spent.add(now);
    return true;
  }
}
