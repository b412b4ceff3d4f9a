package io.indexwright.application.rehearsal;

import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.job.JobResults;
import io.indexwright.application.port.simulation.SimulationFormat;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.performance.report.Assumptions;
import io.indexwright.performance.report.RiskFree;
import io.indexwright.simulation.Progress;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import io.indexwright.simulation.result.SimulationResult;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Runs a simulation over what was known when it was asked for: begun again, it comes to the same
 * digits. That it cannot be run is a result as well.
 */
public final class SimulationJob implements JobWork {

  /** As jobs of simulations are called. */
  public static final JobKind KIND = new JobKind("simulation");

  private final PrepareSimulation prepare;
  private final SimulationFormat format;
  private final JobResults results;

  public SimulationJob(PrepareSimulation prepare, SimulationFormat format, JobResults results) {
    this.prepare = prepare;
    this.format = format;
    this.results = results;
  }

  @Override
  public void run(JobContext context) {
    SimulationOrder order = format.order(context.parameters());
    Instant asOf = context.request().at();
    PrepareSimulation.Prepared prepared = prepare.prepare(order, asOf);
    SimulationOutcome outcome =
        prepared.simulation().run(prepared.request(), new Hundredths(context));
    String document =
        outcome.fold(
            done -> written(order, done.result(), asOf),
            format::written,
            stopped -> {
              throw new IllegalStateException("nobody stops it at " + stopped.at());
            });
    results.keep(context.request().id(), document, asOf);
  }

  private String written(SimulationOrder order, SimulationResult result, Instant asOf) {
    try {
      return format.written(
          new SimulationReport(result, prepare.benchmark(order, asOf), assumptions(order)));
    } catch (IllegalArgumentException incomparable) {
      return format.written(refusal(incomparable));
    }
  }

  /** Says that there is nothing to compare with. */
  static Refused refusal(IllegalArgumentException incomparable) {
    return new Refused(
        Reason.NO_DATA,
        "the benchmark cannot be told: " + incomparable.getMessage(),
        "another benchmark, or none");
  }

  static Assumptions assumptions(SimulationOrder order) {
    return Assumptions.daily().with(new RiskFree.Rate(order.judging().riskFree().doubleValue()));
  }

  /** Notes each hundredth of the way: whoever cancels the job is heard there. */
  private static final class Hundredths implements Progress {
    private final JobContext context;
    private int noted;

    Hundredths(JobContext context) {
      this.context = context;
    }

    @Override
    public boolean goesOnAfter(LocalDate date, int done, int of) {
      int now = (int) (100L * done / of);
      if (now > noted) {
        context.progress(now, 100);
        noted = now;
      }
      return true;
    }
  }
}
