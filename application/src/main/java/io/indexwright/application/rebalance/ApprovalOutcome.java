package io.indexwright.application.rebalance;

import io.indexwright.application.portfolio.RunOutcome;
import java.util.function.Function;

/** What came of saying yes to a plan. */
public sealed interface ApprovalOutcome {

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(Function<Judged, R> judged, Function<Changed, R> changed);

  /** The plan is the one that was looked at; its orders are written, or refused with reasons. */
  record Judged(RunOutcome outcome) implements ApprovalOutcome {
    @Override
    public <R> R fold(Function<Judged, R> judged, Function<Changed, R> changed) {
      return judged.apply(this);
    }
  }

  /** Nothing is written: what would be traded now is not what was looked at. */
  record Changed(PlannedRun now) implements ApprovalOutcome {
    @Override
    public <R> R fold(Function<Judged, R> judged, Function<Changed, R> changed) {
      return changed.apply(this);
    }
  }
}
