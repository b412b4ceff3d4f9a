package io.indexwright.bootstrap.upkeep;

import io.indexwright.adapter.postgres.backup.Progress;
import io.indexwright.bootstrap.terminal.LiveLine;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows in one line of a terminal how far something is, and clears the line at the end. */
record ProgressLine(LiveLine terminal) implements Progress {

  /** For {@code out} if a person looks at it; whatever else reads it wants no such lines. */
  static Progress on(PrintWriter out, boolean isTerminal) {
    return isTerminal ? new ProgressLine(new LiveLine(out)) : UNSEEN;
  }

  @Override
  public void tell(Reached reached) {
    if (reached.tables() == reached.of()) {
      terminal.clear();
    } else {
      terminal.show(line(reached));
    }
  }

  private static String line(Reached reached) {
    return "%s: %,d of %,d tables, %,d rows"
        .formatted(
            reached.doing().name().toLowerCase(Locale.ROOT),
            reached.tables(),
            reached.of(),
            reached.rows());
  }
}
