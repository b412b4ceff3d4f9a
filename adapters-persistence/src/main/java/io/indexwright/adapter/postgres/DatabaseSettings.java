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
 * @param patience how many times as long as usual an answer may take, 1 to 10
 */
public record DatabaseSettings(
    ConnectionBudget budget,
    Optional<DatabaseAddress> replica,
    Duration lag,
    Duration slow,
    MigrationSettings migration,
    Passwords passwords,
    int patience) {

  /** What it may be at most: whoever asks waits for a quarter of a minute then. */
  public static final int MOST_PATIENCE = 10;

  /** Refuses a patience that nobody has. */
  public DatabaseSettings {
    if (patience < 1 || patience > MOST_PATIENCE) {
      throw new IllegalArgumentException(
          "patience: expected 1 to %d, was %d".formatted(MOST_PATIENCE, patience));
    }
  }

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
    this(budget, replica, lag, slow, migration, Passwords.AS_TOLD, 1);
  }

  /** The same, with passwords that may be others tomorrow. */
  public DatabaseSettings asking(Passwords others) {
    return new DatabaseSettings(budget, replica, lag, slow, migration, others, patience);
  }

  /** The same for a machine on which everything takes so many times as long. */
  public DatabaseSettings patiently(int times) {
    return new DatabaseSettings(budget, replica, lag, slow, migration, passwords, times);
  }

  DatabaseLimits questions() {
    return budget.questions().times(patience);
  }

  DatabaseLimits longWork() {
    return budget.longWork().times(patience);
  }

  DatabaseLimits detour() {
    return DatabaseLimits.detour(budget.questions().connections()).times(patience);
  }

  /** One process, no copy; half a second is slow. */
  public static final DatabaseSettings USUAL =
      new DatabaseSettings(
          ConnectionBudget.DEFAULT,
          Optional.empty(),
          Duration.ofSeconds(5),
          Duration.ofMillis(500));
}
