package io.indexwright.proof.explanation;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import java.time.LocalDate;
import java.util.List;

/**
 * The level before, and what happened between both.
 *
 * @param date of the last session before that has a level
 * @param changes of the divisor after the close of {@code date}
 * @param actions of constituents, by instrument and ex-date
 */
public record Since(
    LocalDate date, IndexLevel level, List<DivisorChange> changes, List<Announcement> actions) {

  /** Keeps copies that nobody can change. */
  public Since {
    changes = List.copyOf(changes);
    actions = List.copyOf(actions);
  }
}
