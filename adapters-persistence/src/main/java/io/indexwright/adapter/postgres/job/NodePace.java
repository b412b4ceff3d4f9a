package io.indexwright.adapter.postgres.job;

import java.time.Duration;

/**
 * How a process does its jobs.
 *
 * @param node its name, unlike that of any other
 * @param threads how many jobs it does at the same time
 * @param polling how often it looks for jobs that are due
 * @param heartBeat how often it says that it lives
 * @param missed after so many heart-beats in vain its jobs are begun by others; at least 4
 */
public record NodePace(String node, int threads, Duration polling, Duration heartBeat, int missed) {
  private static final int FEWEST_MISSED = 4;

  /** Refuses a pace at which nothing is done, and one that takes the living for dead. */
  public NodePace {
    if (node.isBlank() || threads < 1 || polling.toMillis() < 1 || heartBeat.toMillis() < 1) {
      throw new IllegalArgumentException("a node has a name, a thread, and looks now and then");
    }
    if (missed < FEWEST_MISSED) {
      throw new IllegalArgumentException(
          "a node is not dead before it misses %s heart-beats".formatted(FEWEST_MISSED));
    }
  }

  /** Two jobs at a time, looked for every second; others take over after half a minute. */
  public static NodePace usual(String node) {
    return new NodePace(node, 2, Duration.ofSeconds(1), Duration.ofSeconds(5), 6);
  }
}
