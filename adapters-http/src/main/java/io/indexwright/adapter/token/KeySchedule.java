package io.indexwright.adapter.token;

import java.time.Duration;

/**
 * The life of a key.
 *
 * @param signs how long it signs
 * @param announced how long before that everybody can know it
 * @param outlives how long what it signed is still verified; longer than any token lives
 */
public record KeySchedule(Duration signs, Duration announced, Duration outlives) {
  public static final KeySchedule USUAL =
      new KeySchedule(Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(1));
}
