package io.indexwright.application.market;

import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Transactions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes in bars from a source that can be read more than once. */
public final class ImportBars {
  private final Bars bars;
  private final Transactions transactions;

  /** Undoes a trial in {@code transactions}, which are those of {@code bars}. */
  public ImportBars(Bars bars, Transactions transactions) {
    this.bars = bars;
    this.transactions = transactions;
  }

  /** Where bars come from. */
  public interface Source {

    /** Opens it, lets {@code reader} read it to its end, and closes it. */
    ImportOutcome read(Function<Iterator<? extends Reading>, ImportOutcome> reader);
  }

  /**
   * What came of taking the rows that are right.
   *
   * @param outcome refused if too much is wrong to know all of it
   * @param rejected the rows that were left out, by line
   */
  public record RightRows(ImportOutcome outcome, List<RowFault> rejected) {

    /** Keeps a copy that nobody can change. */
    public RightRows {
      rejected = List.copyOf(rejected);
    }
  }

  /** Takes all rows, or none and says what is wrong. */
  public ImportOutcome all(Source source, Instant knownAt) {
    return source.read(rows -> bars.load(rows, knownAt));
  }

  /** Says what {@link #all} would do, and does nothing. */
  public ImportOutcome tried(Source source, Instant knownAt) {
    try {
      return transactions.inOne(
          () -> {
            throw new Undone(all(source, knownAt));
          });
    } catch (Undone trial) {
      return trial.outcome;
    }
  }

  /** Takes the rows that are right; reads everything twice if some are not. */
  public RightRows right(Source source, Instant knownAt) {
    return all(source, knownAt)
        .fold(
            imported -> new RightRows(imported, List.of()),
            refused -> without(refused, source, knownAt));
  }

  private RightRows without(ImportOutcome.Refused refused, Source source, Instant knownAt) {
    if (refused.faultsInAll() > refused.faults().size()) {
      return new RightRows(refused, refused.faults());
    }
    Set<Long> wrong = new HashSet<>();
    refused.faults().forEach(fault -> wrong.add(fault.line()));
    return new RightRows(
        source.read(rows -> bars.load(new Without(rows, wrong), knownAt)), refused.faults());
  }

  /** Ends a transaction that was only a trial. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ImportOutcome outcome;

    Undone(ImportOutcome outcome) {
      super("a trial", null, false, false);
      this.outcome = outcome;
    }
  }
}
