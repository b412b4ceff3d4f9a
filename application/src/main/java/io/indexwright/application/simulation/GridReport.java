package io.indexwright.application.simulation;

import io.indexwright.calendar.Span;
import io.indexwright.performance.report.Reading;
import io.indexwright.simulation.result.Point;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.Totals;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of many simulations, a row each. */
public record GridReport(List<Row> rows) {

  /** Keeps a copy that nobody can change. */
  public GridReport {
    rows = List.copyOf(rows);
  }

  /**
   * One policy in one window.
   *
   * @param policy its name; empty if none could be run where it was to be chosen
   * @param chosen the stretch in which it did best of all; empty if nothing was chosen
   * @param found empty if there is no policy
   */
  public record Row(
      Optional<String> policy, Span window, Optional<Span> chosen, Optional<Found> found) {}

  /** What is kept of a simulation: its series takes some megabytes. */
  public sealed interface Found {

    /** Handles both; adding one breaks every caller at compile time. */
    <R> R fold(Function<Numbers, R> numbers, Function<Refused, R> refused);

    /**
     * Keeps what can be said of {@code outcome} in a row.
     *
     * @param reported makes a report of a result
     */
    static Found of(
        SimulationOutcome outcome, Function<SimulationOutcome.Done, SimulationReport> reported) {
      return outcome.fold(
          done -> Numbers.of(reported.apply(done)),
          Refused::new,
          cancelled -> {
            throw new IllegalStateException("stopped at " + cancelled.at());
          });
    }

    /**
     * It was run.
     *
     * @param span the first and the last session
     * @param last the last day of the series
     * @param comparison none if there is no benchmark
     */
    record Numbers(
        Span span, Point last, Totals totals, List<Reading> measures, List<Reading> comparison)
        implements Found {

      static Numbers of(SimulationReport report) {
        return new Numbers(
            report.result().span(),
            report.result().last(),
            report.result().totals(),
            report.measures(),
            report.comparison());
      }

      @Override
      public <R> R fold(Function<Numbers, R> numbers, Function<Refused, R> refused) {
        return numbers.apply(this);
      }
    }

    /** It could not be run. */
    record Refused(SimulationOutcome.Refused why) implements Found {
      @Override
      public <R> R fold(Function<Numbers, R> numbers, Function<Refused, R> refused) {
        return refused.apply(this);
      }
    }
  }
}
