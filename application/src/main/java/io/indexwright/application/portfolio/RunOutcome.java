package io.indexwright.application.portfolio;

import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.order.Order;
import io.indexwright.risk.Breach;
import java.util.List;
import java.util.function.Function;

/** What came of asking for a run: its orders, or why there are none. */
public sealed interface RunOutcome {

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(
      Function<Written, R> written, Function<Refused, R> refused, Function<Unplanned, R> unplanned);

  /** Its orders are written down, by this call or an earlier one; as they stand. */
  record Written(List<Order> orders) implements RunOutcome {
    /** Keeps a copy that nobody can change. */
    public Written {
      orders = List.copyOf(orders);
    }

    @Override
    public <R> R fold(
        Function<Written, R> written,
        Function<Refused, R> refused,
        Function<Unplanned, R> unplanned) {
      return written.apply(this);
    }
  }

  /** Nothing is written, because these limits would be broken. */
  record Refused(List<Breach> breaches) implements RunOutcome {
    /** Keeps a copy that nobody can change. */
    public Refused {
      breaches = List.copyOf(breaches);
    }

    @Override
    public <R> R fold(
        Function<Written, R> written,
        Function<Refused, R> refused,
        Function<Unplanned, R> unplanned) {
      return refused.apply(this);
    }
  }

  /**
   * Nothing is written, because there is no plan.
   *
   * @param why never a plan
   */
  record Unplanned(AllocationOutcome why) implements RunOutcome {
    @Override
    public <R> R fold(
        Function<Written, R> written,
        Function<Refused, R> refused,
        Function<Unplanned, R> unplanned) {
      return unplanned.apply(this);
    }
  }
}
