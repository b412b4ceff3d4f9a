package io.indexwright.application.port.feed;

import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Grant;
import java.time.Instant;

/**
 * How many credits of each source are spent, in the minute and in the day. All who ask one source
 * with one key share it.
 */
public interface Quota {

  /**
   * Takes all of {@code credits}, or none.
   *
   * @throws IllegalArgumentException if so many are never there at once
   */
  Grant take(Allowance allowance, int credits, Instant at);
}
