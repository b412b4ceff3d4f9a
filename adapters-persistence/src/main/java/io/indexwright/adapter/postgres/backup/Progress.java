package io.indexwright.adapter.postgres.backup;

/** Is told how far a backup is, or the way back. */
@FunctionalInterface
public interface Progress {
  /** For nobody. */
  Progress UNSEEN = reached -> {};

  /** Has got so far; told again after each table. */
  void tell(Reached reached);

  /** What is done. */
  enum Doing {
    SAVING,
    READING,
    RESTORING,
    COMPARING
  }

  /**
   * How far it is.
   *
   * @param tables those that are done
   * @param of all of them
   * @param rows those of the tables that are done
   */
  record Reached(Doing doing, int tables, int of, long rows) {

    static Reached nothing(Doing doing, int of) {
      return new Reached(doing, 0, of, 0);
    }

    Reached plus(Manifest.Table done) {
      return new Reached(doing, tables + 1, of, rows + done.rows());
    }
  }
}
