package io.indexwright.application.daily;

import io.indexwright.application.routine.Step;
import java.util.List;
import java.util.function.Function;

/** What came of running a day. */
public sealed interface DayOutcome {

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(Function<Done, R> done, Function<Held, R> held);

  /** Every step is done, by this call or an earlier one. */
  record Done(List<Step> steps) implements DayOutcome {
    /** Keeps a copy that nobody can change. */
    public Done {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R fold(Function<Done, R> done, Function<Held, R> held) {
      return done.apply(this);
    }
  }

  /** The day was taken in, and nothing is published of it: somebody must look at these first. */
  record Held(List<DayFinding> findings) implements DayOutcome {
    /** Keeps a copy that nobody can change. */
    public Held {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(Function<Done, R> done, Function<Held, R> held) {
      return held.apply(this);
    }
  }
}
