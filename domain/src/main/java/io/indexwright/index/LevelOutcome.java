package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/** What came of trying to calculate a level: a level, or the reason there is none. */
public sealed interface LevelOutcome {

  /** The trading date the outcome describes. */
  LocalDate date();

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(Function<Calculated, R> calculated, Function<Withheld, R> withheld);

  /**
   * Every constituent was priced.
   *
   * @param substitutions the prices that are no closes of the date, by constituent
   */
  record Calculated(LocalDate date, IndexLevel level, List<Substitution> substitutions)
      implements LevelOutcome {
    /** Keeps a copy that nobody can change. */
    public Calculated {
      substitutions = List.copyOf(substitutions);
    }

    @Override
    public <R> R fold(Function<Calculated, R> calculated, Function<Withheld, R> withheld) {
      return calculated.apply(this);
    }
  }

  /** Some constituents had no price; publishing a partial sum would be a lie. */
  record Withheld(LocalDate date, SortedSet<InstrumentId> unpriced) implements LevelOutcome {
    /** Keeps a copy that nobody can change. */
    public Withheld {
      unpriced = InstrumentOrder.copyOf(unpriced);
    }

    @Override
    public <R> R fold(Function<Calculated, R> calculated, Function<Withheld, R> withheld) {
      return withheld.apply(this);
    }
  }
}
