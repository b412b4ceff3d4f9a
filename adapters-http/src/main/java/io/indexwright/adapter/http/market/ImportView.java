package io.indexwright.adapter.http.market;

import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.RowFault;
import java.util.List;

/**
 * What became of the rows.
 *
 * @param isTrial whether nothing was done
 * @param rejected the first of the rows that are wrong, by line
 * @param rejectedInAll how many faults there are
 */
record ImportView(
    boolean isTrial,
    long rows,
    long added,
    long corrected,
    long unchanged,
    List<Rejected> rejected,
    long rejectedInAll) {
  static final int SHOWN = 1_000;

  /** Why a row was not taken. */
  record Rejected(long line, String field, String reason) {
    private static Rejected of(RowFault fault) {
      return new Rejected(fault.line(), fault.field(), fault.reason());
    }
  }

  static ImportView of(ImportOutcome outcome, List<RowFault> leftOut, boolean isTrial) {
    return outcome.fold(
        done ->
            new ImportView(
                isTrial,
                done.rows() + leftOut.size(),
                done.added(),
                done.corrected(),
                done.unchanged(),
                shown(leftOut),
                leftOut.size()),
        refused ->
            new ImportView(
                isTrial, refused.rows(), 0, 0, 0, shown(refused.faults()), refused.faultsInAll()));
  }

  private static List<Rejected> shown(List<RowFault> faults) {
    return faults.stream().limit(SHOWN).map(Rejected::of).toList();
  }
}
