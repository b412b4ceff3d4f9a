package io.indexwright.adapter.postgres;

/**
 * How many connections one process may open. PostgreSQL serves a hundred unless it is told
 * otherwise, and every process of a service takes its part of them.
 *
 * @param nodes how many processes share the database, at least one
 * @param connections of one process: a quarter of them for long work, one to feel whether the
 *     server lives, one to hear of new rows, and the rest for questions
 */
public record ConnectionBudget(int nodes, int connections) {
  /** What all processes may have together. */
  public static final int MOST = 100;

  /** What one process cannot do without. */
  public static final int LEAST = 5;

  private static final int PULSE = 1;
  private static final int SIGNALS = 1;

  /** One process with seven connections for questions. */
  public static final ConnectionBudget DEFAULT = new ConnectionBudget(1, 12);

  /** Refuses what the server could not serve, and too little to work with. */
  public ConnectionBudget {
    if (nodes < 1 || connections < LEAST || (long) nodes * connections > MOST) {
      throw new IllegalArgumentException(
          "%d nodes with %d connections each: expected at least %d each and at most %d in all"
              .formatted(nodes, connections, LEAST, MOST));
    }
  }

  DatabaseLimits questions() {
    return DatabaseLimits.questions(connections - forLongWork() - PULSE - SIGNALS);
  }

  DatabaseLimits longWork() {
    return DatabaseLimits.longWork(forLongWork());
  }

  private int forLongWork() {
    return connections / 4;
  }
}
