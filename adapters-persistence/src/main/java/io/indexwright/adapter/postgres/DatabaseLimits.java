package io.indexwright.adapter.postgres;

import java.time.Duration;

/**
 * How much is asked of a database, and how long an answer is waited for.
 *
 * @param connections how many are open at most
 * @param waiting for a free connection or a new one, at least 250 ms
 * @param silence between two packets of an answer before the server is taken for lost, in whole
 *     seconds, at least one
 * @param statement before the server gives it up by itself, however much it says meanwhile
 */
public record DatabaseLimits(
    int connections, Duration waiting, Duration silence, Duration statement) {

  /** Eight connections; a request learns within about two seconds that the server is away. */
  public static final DatabaseLimits DEFAULT =
      new DatabaseLimits(8, Duration.ofMillis(750), Duration.ofSeconds(2), Duration.ofSeconds(30));

  /** Refuses what could never be kept. */
  public DatabaseLimits {
    if (connections < 1
        || waiting.toMillis() < 250
        || silence.toSeconds() < 1
        || statement.toMillis() < 1) {
      throw new IllegalArgumentException(
          "limits of a database are too small: "
              + connections
              + ", "
              + waiting
              + ", "
              + silence
              + ", "
              + statement);
    }
  }

  /** A lock is waited for half as long as a silence, so that the server is the one to say no. */
  Duration lock() {
    return silence.dividedBy(2);
  }
}
