package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Money;
import java.util.SortedSet;
import java.util.function.Function;

/** What came of trying to allocate: a plan, or the reason there is none. */
public sealed interface AllocationOutcome {

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(
      Function<Planned, R> planned,
      Function<Unpriced, R> unpriced,
      Function<Overdrawn, R> overdrawn);

  /** Every target and every holding had a price, and no cash is owed afterwards. */
  record Planned(Allocation allocation) implements AllocationOutcome {
    @Override
    public <R> R fold(
        Function<Planned, R> planned,
        Function<Unpriced, R> unpriced,
        Function<Overdrawn, R> overdrawn) {
      return planned.apply(this);
    }
  }

  /** These targets or holdings have no price, so the portfolio's value is unknown. */
  record Unpriced(SortedSet<InstrumentId> instruments) implements AllocationOutcome {
    /** Keeps a copy that nobody can change. */
    public Unpriced {
      instruments = InstrumentOrder.copyOf(instruments);
    }

    @Override
    public <R> R fold(
        Function<Planned, R> planned,
        Function<Unpriced, R> unpriced,
        Function<Overdrawn, R> overdrawn) {
      return unpriced.apply(this);
    }
  }

  /**
   * The portfolio owes cash, or is to pay some out, and no sale that is allowed brings all of it.
   *
   * @param missing what would still be missing; more than zero
   */
  record Overdrawn(Money missing) implements AllocationOutcome {
    @Override
    public <R> R fold(
        Function<Planned, R> planned,
        Function<Unpriced, R> unpriced,
        Function<Overdrawn, R> overdrawn) {
      return overdrawn.apply(this);
    }
  }
}
