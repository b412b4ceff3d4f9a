package io.indexwright.application.intake;

import java.util.List;
import java.util.function.Function;

/** What became of the rows of an import: all were taken, or none. */
public sealed interface ImportOutcome {

  /** How many rows there were. */
  long rows();

  /** Answers with the case it is. */
  default <T> T fold(Function<Imported, T> imported, Function<Refused, T> refused) {
    return this instanceof Imported done ? imported.apply(done) : refused.apply((Refused) this);
  }

  /**
   * Everything is known now.
   *
   * @param added bars of which nothing was known
   * @param corrected bars that have a further revision
   */
  record Imported(long rows, long added, long corrected) implements ImportOutcome {

    /** How many rows said what was known already. */
    public long unchanged() {
      return rows - added - corrected;
    }
  }

  /**
   * Nothing was taken.
   *
   * @param faults by line; the first {@value RowFaults#MOST} of them
   * @param faultsInAll how many there are
   */
  record Refused(long rows, List<RowFault> faults, long faultsInAll) implements ImportOutcome {

    /** Copies what it is given. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
