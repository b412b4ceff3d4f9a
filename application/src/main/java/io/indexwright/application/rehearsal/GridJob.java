package io.indexwright.application.rehearsal;

import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.job.JobResults;
import io.indexwright.application.port.simulation.SimulationFormat;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.GridReport;
import io.indexwright.application.simulation.SimulationTerms;
import io.indexwright.calendar.Span;
import io.indexwright.performance.ValueSeries;
import io.indexwright.simulation.Simulation;
import io.indexwright.simulation.SimulationRequest;
import io.indexwright.simulation.grid.Grid;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs an order under every policy and over every window. */
public final class GridJob implements JobWork {

  /** As jobs of many simulations are called. */
  public static final JobKind KIND = new JobKind("simulation-grid");

  private final PrepareSimulation prepare;
  private final SimulationFormat format;
  private final JobResults results;

  public GridJob(PrepareSimulation prepare, SimulationFormat format, JobResults results) {
    this.prepare = prepare;
    this.format = format;
    this.results = results;
  }

  @Override
  public void run(JobContext context) {
    GridOrder order = format.gridOrder(context.parameters());
    Instant asOf = context.request().at();
    PrepareSimulation.Prepared prepared = prepare.prepare(order.order(), order.terms(), asOf);
    SimulationRequest asked = prepared.request();
    Simulation simulation;
    Optional<ValueSeries> benchmark;
    try {
      simulation = prepared.simulation().preparing(asked.target());
      benchmark = prepare.benchmark(order.order(), asOf);
    } catch (IllegalArgumentException untold) {
      results.keep(context.request().id(), format.written(refusal(untold)), asOf);
      return;
    }
    Grid grid =
        new Grid(
            simulation,
            asked,
            order.terms().stream().map(SimulationTerms::policy).toList(),
            List.of());
    GridReport report =
        new GridRun(order, grid, benchmark, context).over(new Span(asked.start(), asked.end()));
    results.keep(context.request().id(), format.written(report), asOf);
  }

  private static Refused refusal(IllegalArgumentException untold) {
    return new Refused(
        Reason.TARGET,
        String.valueOf(untold.getMessage()),
        "a target that can be held, and a benchmark that can be told");
  }
}
