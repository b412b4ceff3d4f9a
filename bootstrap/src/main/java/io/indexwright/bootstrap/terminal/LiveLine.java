package io.indexwright.bootstrap.terminal;

import java.io.PrintWriter;

/** A line of a terminal that is written over again and again. */
public record LiveLine(PrintWriter terminal) {
  private static final String TO_THE_START = "\r";
  private static final String REST_CLEARED = "\u001b[K";

  /** Shows {@code text} in the place of what was shown before. */
  public void show(String text) {
    terminal.print(TO_THE_START + text + REST_CLEARED);
    terminal.flush();
  }

  /** Leaves an empty line. */
  public void clear() {
    show("");
  }
}
