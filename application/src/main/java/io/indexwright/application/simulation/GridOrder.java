package io.indexwright.application.simulation;

import io.indexwright.calendar.Span;
import io.indexwright.simulation.grid.Windows;
import java.time.Period;
import java.util.List;
import java.util.function.Function;

/**
 * One order under several terms and over several windows.
 *
 * @param order whose terms are the first of {@code policies}
 * @param policies each under a name of its own; at least one
 */
public record GridOrder(SimulationOrder order, List<Named> policies, Cut cut) {

  /** Keeps a copy that nobody can change; refuses no terms at all, and two under one name. */
  public GridOrder {
    policies = List.copyOf(policies);
    if (policies.isEmpty()
        || policies.stream().map(Named::name).distinct().count() < policies.size()) {
      throw new IllegalArgumentException("policies have names of their own; there is one at least");
    }
  }

  /** Terms, and what they are called in the result. */
  public record Named(String name, SimulationTerms terms) {}

  /** Returns the terms of every policy, in their order. */
  public List<SimulationTerms> terms() {
    return policies.stream().map(Named::terms).toList();
  }

  /** How a stretch of history becomes windows. */
  public sealed interface Cut {

    /** Handles every cut; adding one breaks every caller at compile time. */
    <R> R fold(Function<Rolling, R> rolling, Function<WalkForward, R> walking);

    /** Returns how many windows {@code whole} becomes. */
    int windows(Span whole);

    /** Windows of one length that begin one step after each other. */
    record Rolling(Period length, Period step) implements Cut {
      @Override
      public <R> R fold(Function<Rolling, R> rolling, Function<WalkForward, R> walking) {
        return rolling.apply(this);
      }

      @Override
      public int windows(Span whole) {
        return Windows.rolling(whole, length, step).size();
      }
    }

    /** The policy that did best in one stretch is judged in the next. */
    record WalkForward(Period chosen, Period judged) implements Cut {
      @Override
      public <R> R fold(Function<Rolling, R> rolling, Function<WalkForward, R> walking) {
        return walking.apply(this);
      }

      @Override
      public int windows(Span whole) {
        return Windows.walkForward(whole, chosen, judged).size();
      }
    }
  }
}
