package io.indexwright.bootstrap.market;

import io.indexwright.bootstrap.terminal.LiveLine;
import java.io.PrintWriter;

/** A bar in one line of a terminal, redrawn at every hundredth, and cleared at the end. */
final class BarProgress {
  private static final int WIDTH = 40;
  private static final int ALL = 100;

  private final LiveLine terminal;
  private final boolean isSeen;
  private final long size;
  private int shown = -1;

  /**
   * Shows how much of {@code size} bytes is read.
   *
   * @param isSeen whether a person looks; whatever else reads the output wants no such lines
   */
  BarProgress(PrintWriter terminal, boolean isSeen, long size) {
    this.terminal = new LiveLine(terminal);
    this.isSeen = isSeen;
    this.size = Math.max(size, 1);
  }

  /** Hears how many bytes are read. */
  void reach(long bytes) {
    int hundredths = (int) (Math.min(bytes, size) * ALL / size);
    if (isSeen && hundredths > shown) {
      shown = hundredths;
      int full = hundredths * WIDTH / ALL;
      terminal.show("█".repeat(full) + "░".repeat(WIDTH - full) + " " + hundredths + " %");
    }
  }

  /** Leaves an empty line. */
  void clear() {
    if (isSeen) {
      terminal.clear();
    }
  }
}
