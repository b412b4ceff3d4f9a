package io.indexwright.application.refresh;

import io.indexwright.application.feed.Reply.Failed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.market.Bar;
import java.util.Optional;

/**
 * What came of one ticker.
 *
 * @param taken what became of the rows that were right; empty if there was no answer
 * @param quarantined how many rows were set apart
 * @param failed why there was no answer; the last good state stays
 */
public record Refreshed(
    Ticker ticker, Optional<ImportOutcome> taken, int quarantined, Optional<Failed<Bar>> failed) {

  /** One word for it; of several the first in this order. */
  public enum Result {
    /** Nothing could be taken. */
    FAILED,
    /** Rows were set apart; the others were taken. */
    QUARANTINED,
    /** Bars that were known are known otherwise now. */
    REVISED,
    /** There are new bars. */
    CREATED,
    /** Everything was known. */
    UNCHANGED
  }

  /** Returns the word for it. */
  public Result result() {
    if (failed.isPresent() || taken.filter(ImportOutcome.Refused.class::isInstance).isPresent()) {
      return Result.FAILED;
    }
    if (quarantined > 0) {
      return Result.QUARANTINED;
    }
    return taken
        .map(
            outcome ->
                outcome.fold(
                    done ->
                        done.corrected() > 0
                            ? Result.REVISED
                            : done.added() > 0 ? Result.CREATED : Result.UNCHANGED,
                    refused -> Result.FAILED))
        .orElse(Result.UNCHANGED);
  }
}
