package io.indexwright.application.rebalance;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.AllocationOutcome;
import java.util.function.Function;

/** What came of planning a rebalance: a plan, or the reason there is none. */
public sealed interface PlanOutcome {

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(Function<Planned, R> planned, Function<Unplanned, R> unplanned);

  /**
   * There is a plan.
   *
   * @param allocation what it comes to, and why
   */
  record Planned(PlannedRun plan, Allocation allocation) implements PlanOutcome {
    @Override
    public <R> R fold(Function<Planned, R> planned, Function<Unplanned, R> unplanned) {
      return planned.apply(this);
    }
  }

  /**
   * There is none.
   *
   * @param why never a plan
   */
  record Unplanned(AllocationOutcome why) implements PlanOutcome {
    @Override
    public <R> R fold(Function<Planned, R> planned, Function<Unplanned, R> unplanned) {
      return unplanned.apply(this);
    }
  }
}
