package io.indexwright.simulation.grid;

import io.indexwright.calendar.Span;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses the policy that did best in one stretch, and judges it in the next, which took no part in
 * the choice.
 *
 * @param grid whose windows are replaced by those of the folds
 */
public record WalkForward(Grid grid, List<Windows.Fold> folds) {

  /** Keeps a copy that nobody can change. */
  public WalkForward {
    folds = List.copyOf(folds);
  }

  /**
   * One fold.
   *
   * @param policy the place of the one that was chosen; empty if none could be run
   * @param judged what came of it; empty if there is none
   */
  public record Step<R>(Windows.Fold fold, Optional<Integer> policy, Optional<R> judged) {}

  /**
   * Walks over all folds, in their order.
   *
   * @param score the higher the better; of equals the first in the list is chosen
   * @param kept what is kept of each judged outcome
   */
  public <R> List<Step<R>> run(
      Function<SimulationResult, BigDecimal> score, Function<SimulationOutcome, R> kept) {
    return folds.stream().map(fold -> step(fold, score, kept)).toList();
  }

  private <R> Step<R> step(
      Windows.Fold fold,
      Function<SimulationResult, BigDecimal> score,
      Function<SimulationOutcome, R> kept) {
    Optional<Integer> best = best(over(fold.chosen()).run(outcome -> scored(outcome, score)));
    return new Step<>(fold, best, best.map(place -> judged(place, fold.judged(), kept)));
  }

  private static Optional<BigDecimal> scored(
      SimulationOutcome outcome, Function<SimulationResult, BigDecimal> score) {
    return outcome.fold(
        done -> Optional.of(score.apply(done.result())),
        refused -> Optional.empty(),
        cancelled -> Optional.empty());
  }

  private static Optional<Integer> best(List<Grid.Cell<Optional<BigDecimal>>> cells) {
    return cells.stream()
        .filter(cell -> cell.kept().isPresent())
        .reduce((first, next) -> scoreOf(next).compareTo(scoreOf(first)) > 0 ? next : first)
        .map(Grid.Cell::policy);
  }

  private static BigDecimal scoreOf(Grid.Cell<Optional<BigDecimal>> cell) {
    return cell.kept().orElseThrow();
  }

  private <R> R judged(int place, Span window, Function<SimulationOutcome, R> kept) {
    Grid alone =
        new Grid(
            grid.simulation(), grid.asked(), List.of(grid.policies().get(place)), List.of(window));
    return alone.run(kept).get(0).kept();
  }

  private Grid over(Span window) {
    return new Grid(grid.simulation(), grid.asked(), grid.policies(), List.of(window));
  }
}
