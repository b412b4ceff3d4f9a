package io.indexwright.bootstrap.upkeep;

import io.indexwright.adapter.postgres.backup.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows in one line of a terminal how far something is, and clears the line at the end. */
record ProgressLine(PrintWriter terminal) implements Progress {

  private static final String TO_THE_START = "\r";
  private static final String REST_CLEARED = "\u001b[K";

  /** For {@code out} if a person looks at it; whatever else reads it wants no such lines. */
  static Progress on(PrintWriter out, boolean isTerminal) {
    return isTerminal ? new ProgressLine(out) : UNSEEN;
  }

  @Override
  public void tell(Reached reached) {
    boolean atTheEnd = reached.tables() == reached.of();
    terminal.print(TO_THE_START + (atTheEnd ? "" : line(reached)) + REST_CLEARED);
    terminal.flush();
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
