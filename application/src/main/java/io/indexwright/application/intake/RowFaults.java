package io.indexwright.application.intake;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong: counts all of it and keeps the first lines, however much there is. */
public final class RowFaults {

  /** How many faults are kept. */
  public static final int MOST = 10_000;

  private static final Comparator<RowFault> BY_LINE =
      Comparator.comparingLong(RowFault::line)
          .thenComparing(RowFault::field)
          .thenComparing(RowFault::reason);

  private final TreeSet<RowFault> first = new TreeSet<>(BY_LINE);
  private long inAll;

  /** Adds one. */
  public void add(RowFault fault) {
    inAll++;
    first.add(fault);
    if (first.size() > MOST) {
      first.pollLast();
    }
  }

  /** Returns why nothing of {@code rows} rows is taken. */
  public ImportOutcome.Refused refusing(long rows) {
    return new ImportOutcome.Refused(rows, List.copyOf(first), inAll);
  }

  /** Returns how many were added. */
  public long inAll() {
    return inAll;
  }
}
