package io.indexwright.application.rehearsal;

import io.indexwright.application.job.JobContext;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.GridReport;
import io.indexwright.application.simulation.GridReport.Found;
import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.calendar.Span;
import io.indexwright.performance.ValueSeries;
import io.indexwright.simulation.grid.Grid;
import io.indexwright.simulation.grid.WalkForward;
import io.indexwright.simulation.grid.Windows;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One run of a grid, which counts what is done in whichever thread. */
final class GridRun {
  private final GridOrder order;
  private final Grid grid;
  private final Optional<ValueSeries> benchmark;
  private final JobContext context;
  private long done;
  private long total;
  private Optional<RuntimeException> end = Optional.empty();

  /**
   * @param grid whose windows are replaced by those of {@code order}
   */
  GridRun(GridOrder order, Grid grid, Optional<ValueSeries> benchmark, JobContext context) {
    this.order = order;
    this.grid = grid;
    this.benchmark = benchmark;
    this.context = context;
  }

  GridReport over(Span whole) {
    return new GridReport(
        order
            .cut()
            .fold(
                rolling -> rolled(Windows.rolling(whole, rolling.length(), rolling.step())),
                walking -> walked(Windows.walkForward(whole, walking.chosen(), walking.judged()))));
  }

  private List<GridReport.Row> rolled(List<Span> windows) {
    expect((long) windows.size() * order.policies().size());
    return new Grid(grid.simulation(), grid.asked(), grid.policies(), windows)
        .run(this::found, this::isStopped).stream()
            .map(
                cell ->
                    new GridReport.Row(
                        Optional.of(name(cell.policy())),
                        cell.window(),
                        Optional.empty(),
                        Optional.of(cell.kept())))
            .toList();
  }

  /**
   * Of each fold every policy is run, and the best once more; one that is refused is not counted.
   */
  private List<GridReport.Row> walked(List<Windows.Fold> folds) {
    expect(folds.size() * (order.policies().size() + 1L));
    return new WalkForward(grid, folds)
        .run(this::grown, this::found).stream()
            .map(
                step ->
                    new GridReport.Row(
                        step.policy().map(this::name),
                        step.fold().judged(),
                        Optional.of(step.fold().chosen()),
                        step.judged()))
            .toList();
  }

  private String name(int place) {
    return order.policies().get(place).name();
  }

  private BigDecimal grown(SimulationResult result) {
    count();
    return result.last().points();
  }

  private Found found(SimulationOutcome outcome) {
    count();
    return Found.of(
        outcome,
        ran ->
            new SimulationReport(
                ran.result(), benchmark, SimulationJob.assumptions(order.order())));
  }

  private synchronized void expect(long cells) {
    total = cells;
  }

  /** Once somebody does not want it any more, every thread is told so as the first was. */
  private synchronized void count() {
    end.ifPresent(
        stop -> {
          throw stop;
        });
    try {
      context.progress(++done, total);
    } catch (RuntimeException stop) {
      end = Optional.of(stop);
      throw stop;
    }
  }

  private synchronized boolean isStopped() {
    return end.isPresent();
  }
}
