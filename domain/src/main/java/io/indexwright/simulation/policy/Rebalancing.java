package io.indexwright.simulation.policy;

import io.indexwright.allocation.trigger.Trigger;
import io.indexwright.calendar.ReviewSchedule;
import java.util.function.Function;

/** When a simulation goes back to its target. */
public sealed interface Rebalancing {

  /** Handles every rule; adding one breaks every caller at compile time. */
  <R> R fold(
      Function<WithTarget, R> withTarget, Function<OnDates, R> onDates, Function<When, R> when);

  /** When the target itself changes: own weights are bought once and held. */
  record WithTarget() implements Rebalancing {
    @Override
    public <R> R fold(
        Function<WithTarget, R> withTarget, Function<OnDates, R> onDates, Function<When, R> when) {
      return withTarget.apply(this);
    }
  }

  /** After the close of every day of change of {@code schedule}, and on no other day. */
  record OnDates(ReviewSchedule schedule) implements Rebalancing {
    @Override
    public <R> R fold(
        Function<WithTarget, R> withTarget, Function<OnDates, R> onDates, Function<When, R> when) {
      return onDates.apply(this);
    }
  }

  /** After every close at which {@code trigger} is due. */
  record When(Trigger trigger) implements Rebalancing {
    @Override
    public <R> R fold(
        Function<WithTarget, R> withTarget, Function<OnDates, R> onDates, Function<When, R> when) {
      return when.apply(this);
    }
  }
}
