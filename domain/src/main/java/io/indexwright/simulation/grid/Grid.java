package io.indexwright.simulation.grid;

import io.indexwright.calendar.Span;
import io.indexwright.simulation.Simulation;
import io.indexwright.simulation.SimulationRequest;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.result.SimulationOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One request under every policy and over every window. Called from a task of a {@code
 * ForkJoinPool}, it runs in the threads of that pool; the cells are the same, in the same order,
 * however many there are.
 *
 * @param simulation whose target is best prepared before
 * @param asked whose policy and dates are replaced
 */
public record Grid(
    Simulation simulation,
    SimulationRequest asked,
    List<SimulationPolicy> policies,
    List<Span> windows) {

  /** Keeps copies that nobody can change. */
  public Grid {
    policies = List.copyOf(policies);
    windows = List.copyOf(windows);
  }

  /**
   * One policy over one window.
   *
   * @param policy its place in the list, from 0 on
   * @param kept what was kept of the outcome
   */
  public record Cell<R>(int policy, Span window, R kept) {}

  /**
   * Runs all of it, policy by policy and window by window.
   *
   * @param kept what is kept of each outcome, which is dropped then: a series takes some megabytes
   */
  public <R> List<Cell<R>> run(Function<SimulationOutcome, R> kept) {
    return run(kept, () -> false);
  }

  /**
   * Runs all of it until somebody says stop; what has not been done by then is cancelled.
   *
   * @param kept is called once a cell, from any thread, and so can count what is done
   */
  public <R> List<Cell<R>> run(Function<SimulationOutcome, R> kept, BooleanSupplier isStopped) {
    return IntStream.range(0, policies.size() * windows.size())
        .parallel()
        .mapToObj(place -> cell(place, kept, isStopped))
        .toList();
  }

  private <R> Cell<R> cell(
      int place, Function<SimulationOutcome, R> kept, BooleanSupplier isStopped) {
    int policy = place / windows.size();
    Span window = windows.get(place % windows.size());
    SimulationRequest request =
        asked.under(policies.get(policy)).over(window.first(), window.last());
    SimulationOutcome outcome =
        simulation.run(request, (LocalDate date, int done, int of) -> !isStopped.getAsBoolean());
    return new Cell<>(policy, window, kept.apply(outcome));
  }
}
