package io.indexwright.adapter.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * How a database is used.
 *
 * @param replica a copy that follows it, for reads that may be a little late
 * @param lag how late they may be
 * @param slow a statement that took as long is told to the log, with its plan
 */
public record DatabaseSettings(
    ConnectionBudget budget,
    Optional<DatabaseAddress> replica,
    Duration lag,
    Duration slow,
    MigrationSettings migration) {

  /** With migrations as {@linkplain MigrationSettings#USUAL usual}. */
  public DatabaseSettings(
      ConnectionBudget budget, Optional<DatabaseAddress> replica, Duration lag, Duration slow) {
    this(budget, replica, lag, slow, MigrationSettings.USUAL);
  }

  /** One process, no copy; half a second is slow. */
  public static final DatabaseSettings USUAL =
      new DatabaseSettings(
          ConnectionBudget.DEFAULT,
          Optional.empty(),
          Duration.ofSeconds(5),
          Duration.ofMillis(500));
}
