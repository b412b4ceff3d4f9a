package io.indexwright.adapter.tdengine;

import java.time.Duration;

/**
 * How much is asked of a TDengine, and how long an answer is waited for.
 *
 * @param connections how many are open at most
 * @param waiting for a free connection or a new one, at least 250 ms
 * @param silence before a request without an answer is given up
 * @param rows in one insert, at least one
 */
public record TdengineLimits(int connections, Duration waiting, Duration silence, int rows) {

  /**
   * Eight connections; whoever asks learns within two seconds that the server is away; 20,000 rows
   * are written as fast as it gets.
   */
  public static final TdengineLimits DEFAULT =
      new TdengineLimits(8, Duration.ofMillis(750), Duration.ofMillis(1_500), 20_000);

  /** Refuses what could never be kept. */
  public TdengineLimits {
    if (connections < 1 || waiting.toMillis() < 250 || silence.toMillis() < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "limits of TDengine are too small: %s, %s, %s, %s"
              .formatted(connections, waiting, silence, rows));
    }
  }
}
