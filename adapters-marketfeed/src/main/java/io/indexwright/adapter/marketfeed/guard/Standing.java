package io.indexwright.adapter.marketfeed.guard;

import java.util.Map;

/**
 * How things are between the house and a source.
 *
 * @param counts of everything that happened since the start
 */
public record Standing(String source, Breaker breaker, Map<FeedEvent, Long> counts) {

  /** Copies what it is given. */
  public Standing {
    counts = Map.copyOf(counts);
  }

  /** Returns how often {@code event} happened. */
  public long count(FeedEvent event) {
    return counts.getOrDefault(event, 0L);
  }

  /** Whether calls are made. */
  public enum Breaker {
    /** They are. */
    CLOSED,
    /** They are not. */
    OPEN,
    /** A few are, to see whether they may be. */
    HALF_OPEN
  }
}
