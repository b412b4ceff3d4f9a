package io.indexwright.adapter.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * How a database is used.
 *
 * @param replica a copy that follows it, for reads that may be a little late
 * @param lag how late they may be
 * @param slow a statement that took as long is told to the log, with its plan
 * @param passwords of the server and its copy
 */
public record DatabaseSettings(
    ConnectionBudget budget,
    Optional<DatabaseAddress> replica,
    Duration lag,
    Duration slow,
    MigrationSettings migration,
    Passwords passwords) {

  /** With migrations as {@linkplain MigrationSettings#USUAL usual}. */
  public DatabaseSettings(
      ConnectionBudget budget, Optional<DatabaseAddress> replica, Duration lag, Duration slow) {
    this(budget, replica, lag, slow, MigrationSettings.USUAL);
  }

  /** With passwords that stay as they were told. */
  public DatabaseSettings(
      ConnectionBudget budget,
      Optional<DatabaseAddress> replica,
      Duration lag,
      Duration slow,
      MigrationSettings migration) {
    this(budget, replica, lag, slow, migration, Passwords.AS_TOLD);
  }

  /** The same, with passwords that may be others tomorrow. */
  public DatabaseSettings asking(Passwords others) {
    return new DatabaseSettings(budget, replica, lag, slow, migration, others);
  }

  /** One process, no copy; half a second is slow. */
  public static final DatabaseSettings USUAL =
      new DatabaseSettings(
          ConnectionBudget.DEFAULT,
          Optional.empty(),
          Duration.ofSeconds(5),
          Duration.ofMillis(500));
}
