package io.indexwright.adapter.postgres;

import java.time.Duration;

/**
 * How much is asked of a database at once, and how long is waited for it.
 *
 * @param connections how many are open at most
 * @param waiting for a free connection or a new one, 250 ms or more
 * @param answer the whole question, a transaction with all its statements, from before there is a
 *     connection; whoever waits longer loses the connection
 * @param statement before the server gives up one statement by itself
 * @param lock before the server says that somebody else has the row
 */
public record DatabaseLimits(
    int connections, Duration waiting, Duration answer, Duration statement, Duration lock) {
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

  /** Refuses what could never be kept. */
  public DatabaseLimits {
    if (connections < 1
        || waiting.compareTo(SHORTEST_WAIT) < 0
        || waiting.compareTo(answer) > 0
        || lock.toMillis() < 1
        || statement.compareTo(lock) <= 0
        || answer.compareTo(statement) <= 0) {
      throw new IllegalArgumentException(
          "limits of a database: 250 ms <= waiting <= answer, lock < statement < answer; was "
              + "%d, %s, %s, %s, %s".formatted(connections, waiting, answer, statement, lock));
    }
  }

  /**
   * Whoever asks learns within two seconds that there is no answer. A single statement that is slow
   * is ended by the server a little before, so that its connection can be used again.
   */
  public static DatabaseLimits questions(int connections) {
    return new DatabaseLimits(
        connections,
        Duration.ofMillis(750),
        Duration.ofMillis(1_600),
        Duration.ofMillis(1_400),
        Duration.ofMillis(500));
  }

  /** A replica that does not answer soon leaves time to ask the primary. */
  static DatabaseLimits detour(int connections) {
    return new DatabaseLimits(
        connections,
        Duration.ofMillis(500),
        Duration.ofMillis(850),
        Duration.ofMillis(700),
        Duration.ofMillis(500));
  }

  /**
   * Imports and whole histories may take an hour, and one statement of theirs ten minutes; they are
   * given up all the same as soon as the server does not answer anybody.
   */
  public static DatabaseLimits longWork(int connections) {
    return new DatabaseLimits(
        connections,
        Duration.ofSeconds(1),
        Duration.ofHours(1),
        Duration.ofMinutes(10),
        Duration.ofSeconds(5));
  }

  /** The same for a machine on which everything takes so many times as long. */
  DatabaseLimits times(int patience) {
    return new DatabaseLimits(
        connections,
        waiting.multipliedBy(patience),
        answer.multipliedBy(patience),
        statement.multipliedBy(patience),
        lock.multipliedBy(patience));
  }

  /** What the server is told to end by itself, so that nothing is held for one who is gone. */
  String asOptions() {
    return "-c statement_timeout=%s -c idle_in_transaction_session_timeout=%s -c lock_timeout=%s"
        .formatted(statement.toMillis(), statement.toMillis(), lock.toMillis());
  }
}
