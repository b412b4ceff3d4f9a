package io.indexwright.adapter.postgres.embedded;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often a dying server is started again before we stop believing in it. */
final class RestartBudget {

  private final int restarts;
  private final Duration within;
  private final Duration firstDelay;
  private final Deque<Duration> spent = new ArrayDeque<>();

  /**
   * @param restarts at most so many
   * @param within during any stretch of this length
   * @param firstDelay before the first of them; doubled for each further one in the stretch
   */
  RestartBudget(int restarts, Duration within, Duration firstDelay) {
    this.restarts = restarts;
    this.within = within;
    this.firstDelay = firstDelay;
  }

  /** Five a minute, after 0.2, 0.4, 0.8, 1.6 and 3.2 seconds. */
  static RestartBudget standard() {
    return new RestartBudget(5, Duration.ofMinutes(1), Duration.ofMillis(200));
  }

  /**
   * Spends one restart.
   *
   * @param now since any fixed moment, never decreasing
   * @return how long to wait before it, or empty if none is left
   */
  Optional<Duration> spend(Duration now) {
    Duration start = now.minus(within);
    spent.removeIf(moment -> moment.compareTo(start) <= 0);
    if (spent.size() >= restarts) {
      return Optional.empty();
    }
    Duration delay = firstDelay.multipliedBy(1L << spent.size());
    spent.add(now);
    return Optional.of(delay);
  }
}
