package io.indexwright.application.refresh;

import io.indexwright.application.feed.Reply.Failed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.intake.ImportOutcome;
import java.util.Optional;

/**
 * What came of one ticker.
 *
 * @param taken what became of the bars that were right; empty if there was no answer
 * @param actions what became of splits and dividends; empty if nothing was taken, nobody asked for
 *     them, or the plan does not cover them
 * @param quarantined how many rows were set apart
 * @param findings how many things were found in the series that nobody had found before
 * @param failed why there was no answer; the last good state stays
 */
public record Refreshed(
    Ticker ticker,
    Optional<ImportOutcome> taken,
    Optional<ActionsTaken> actions,
    int quarantined,
    int findings,
    Optional<Failed<?>> failed) {

  /** One word for it; of several the first in this order. */
  public enum Result {
    /** Nothing could be taken. */
    FAILED,
    /** Rows were set apart; the others were taken. */
    QUARANTINED,
    /** What was known is known otherwise now. */
    REVISED,
    /** There is something new. */
    CREATED,
    /** Everything was known. */
    UNCHANGED
  }

  static Refreshed failed(Ticker ticker, Failed<?> why) {
    return new Refreshed(ticker, Optional.empty(), Optional.empty(), 0, 0, Optional.of(why));
  }

  Refreshed finding(int news) {
    return new Refreshed(ticker, taken, actions, quarantined, news, failed);
  }

  /** Returns the word for it. */
  public Result result() {
    if (failed.isPresent() || taken.filter(ImportOutcome.Refused.class::isInstance).isPresent()) {
      return Result.FAILED;
    }
    if (quarantined > 0) {
      return Result.QUARANTINED;
    }
    if (corrected() > 0) {
      return Result.REVISED;
    }
    return added() > 0 ? Result.CREATED : Result.UNCHANGED;
  }

  /** Returns how many bars and actions are known that were not. */
  public long added() {
    return taken.map(all -> all.fold(ImportOutcome.Imported::added, refused -> 0L)).orElse(0L)
        + actions.map(ActionsTaken::added).orElse(0);
  }

  /** Returns how many bars and actions are known otherwise. */
  public long corrected() {
    return taken.map(all -> all.fold(ImportOutcome.Imported::corrected, refused -> 0L)).orElse(0L)
        + actions.map(ActionsTaken::corrected).orElse(0);
  }
}
