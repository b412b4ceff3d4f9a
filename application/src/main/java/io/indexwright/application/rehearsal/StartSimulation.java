package io.indexwright.application.rehearsal;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.calendar.Span;
import io.indexwright.simulation.Simulation;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Lets a job of a simulation wait, unless it is known already that it cannot be run. */
public final class StartSimulation {
  private static final AuditAction START = new AuditAction("simulation.start");

  /** Of so few instruments the histories are read at once, while somebody waits for the answer. */
  private static final int FEW = 20;

  /** What one job may ask for: each cell takes as long as a simulation of its window. */
  private static final int MOST_CELLS = 1_000;

  private final PrepareSimulation prepare;
  private final Jobs jobs;
  private final AuditTrail trail;

  public StartSimulation(PrepareSimulation prepare, Jobs jobs, AuditTrail trail) {
    this.prepare = prepare;
    this.jobs = jobs;
    this.trail = trail;
  }

  /**
   * Lets {@code request} wait, which has {@code order} among its parameters.
   *
   * @return why it does not; empty if it does
   */
  public Optional<Refused> start(SimulationOrder order, JobRequest request, Asker asker) {
    Optional<Refused> objection = objection(order, asker.at());
    if (objection.isEmpty()) {
      submit(request, asker);
    }
    return objection;
  }

  /**
   * Lets {@code request} wait, which has {@code order} among its parameters.
   *
   * @return why it does not; empty if it does
   */
  public Optional<Refused> start(GridOrder order, JobRequest request, Asker asker) {
    Optional<Refused> objection =
        objection(order.order(), asker.at()).or(() -> ofSize(order, asker.at()));
    if (objection.isEmpty()) {
      submit(request, asker);
    }
    return objection;
  }

  private void submit(JobRequest request, Asker asker) {
    trail.of(
        asker.deed(START, new AuditResource(request.kind() + "/" + request.id())),
        () -> {
          jobs.submit(request);
          return request;
        },
        started -> AuditTrail.Result.done(Change.UNTOLD));
  }

  private Optional<Refused> objection(SimulationOrder order, Instant now) {
    LocalDate today = PrepareSimulation.day(now);
    try {
      return Simulation.objection(prepare.request(order, today), today)
          .or(() -> prepare.objectionToBenchmark(order))
          .or(() -> atItsBeginning(order, now));
    } catch (UnknownException unknown) {
      return Optional.of(
          new Refused(
              Reason.TARGET,
              String.valueOf(unknown.getMessage()),
              "the id of an index that is defined"));
    }
  }

  /** Begins it and stops it: what speaks against its beginning is known by then. */
  private Optional<Refused> atItsBeginning(SimulationOrder order, Instant now) {
    if (order.held().index().isPresent() || order.held().weights().size() > FEW) {
      return Optional.empty();
    }
    PrepareSimulation.Prepared prepared = prepare.prepare(order, now);
    return prepared
        .simulation()
        .run(prepared.request(), (date, done, of) -> false)
        .fold(done -> Optional.empty(), Optional::of, stopped -> Optional.empty());
  }

  private static Optional<Refused> ofSize(GridOrder order, Instant now) {
    SimulationOrder.Stretch stretch = order.order().stretch();
    Span whole =
        new Span(stretch.start(), stretch.end().orElseGet(() -> PrepareSimulation.day(now)));
    int windows = order.cut().windows(whole);
    long cells = (long) windows * order.policies().size();
    if (windows == 0) {
      return Optional.of(
          new Refused(
              Reason.DATES,
              "no window fits into " + whole.first() + " to " + whole.last(),
              "shorter windows, or dates further apart"));
    }
    return cells > MOST_CELLS
        ? Optional.of(
            new Refused(
                Reason.DATES,
                "%s windows of %s policies are too many"
                    .formatted(windows, order.policies().size()),
                "at most " + MOST_CELLS + " in all"))
        : Optional.empty();
  }
}
