package io.indexwright.adapter.postgres.backup;

import io.indexwright.adapter.postgres.backup.Manifest.Table;
import io.indexwright.adapter.postgres.backup.Progress.Doing;
import io.indexwright.adapter.postgres.backup.Progress.Reached;

/** Counts the tables of one way through all of them, and tells of each. */
final class Tally {
  private final Progress progress;
  private Reached reached;

  Tally(Progress progress, Doing doing, int of) {
    this.progress = progress;
    this.reached = Reached.nothing(doing, of);
    progress.tell(reached);
  }

  /** Returns the table again. */
  Table plus(Table done) {
    reached = reached.plus(done);
    progress.tell(reached);
    return done;
  }
}
