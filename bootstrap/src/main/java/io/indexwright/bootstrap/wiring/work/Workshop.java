package io.indexwright.bootstrap.wiring.work;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.job.JobRoutes;
import io.indexwright.adapter.http.simulation.SimulationRoutes;
import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.adapter.json.simulation.JsonSimulationFormat;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.idempotency.PostgresIdempotencyKeys;
import io.indexwright.adapter.postgres.index.PostgresIndices;
import io.indexwright.adapter.postgres.job.JobPlan.Known;
import io.indexwright.adapter.postgres.job.PostgresJobResults;
import io.indexwright.adapter.postgres.job.PostgresJobs;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.port.simulation.SimulationFormat;
import io.indexwright.application.rehearsal.GridJob;
import io.indexwright.application.rehearsal.PrepareSimulation;
import io.indexwright.application.rehearsal.SimulationJob;
import io.indexwright.application.rehearsal.StartSimulation;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.worklist.CancelJob;
import io.indexwright.application.worklist.VisibleJobs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Simulations, and the jobs that do them and everything else. */
public final class Workshop {
  private static final SimulationFormat FORMAT = new JsonSimulationFormat();

  private final PostgresDatabase database;
  private final Function<PostgresTransactions, KnownMarket> market;
  private final Clock clock;

  /**
   * Works on what lies in {@code database}.
   *
   * @param market what is known of the market where transactions reach
   */
  public Workshop(
      PostgresDatabase database, Function<PostgresTransactions, KnownMarket> market, Clock clock) {
    this.database = database;
    this.market = market;
    this.clock = clock;
  }

  /** Everything on the primary: whoever has asked for a job sees it. */
  public List<RouteGroup> routes(Gate gate) {
    PostgresTransactions transactions = database.transactions();
    PublicIds ids = new PublicIds(clock);
    AuditTrail trail = new AuditTrail(new PostgresAuditLog(transactions), transactions, ids);
    Jobs jobs = new PostgresJobs(transactions);
    VisibleJobs visible = new VisibleJobs(jobs);
    Idempotency idempotency =
        Idempotency.ofPrincipals(new PostgresIdempotencyKeys(transactions), clock);
    return List.of(
        new JobRoutes(visible, new CancelJob(jobs, trail), SimulationRoutes.RESULTS, gate),
        new SimulationRoutes(
            new SimulationRoutes.Desk(
                new StartSimulation(prepare(transactions), jobs, trail),
                FORMAT,
                visible,
                new PostgresJobResults(transactions)),
            ids,
            idempotency,
            gate));
  }

  /** What is done when it is due: reads whole histories, and takes its time. */
  public Map<JobKind, Known> kinds() {
    PrepareSimulation prepare = prepare(database.longWork());
    PostgresJobResults results = new PostgresJobResults(database.longWork());
    return Map.of(
        SimulationJob.KIND,
        new Known(new SimulationJob(prepare, FORMAT, results), RetryPolicy.USUAL),
        GridJob.KIND,
        new Known(new GridJob(prepare, FORMAT, results), RetryPolicy.USUAL));
  }

  private PrepareSimulation prepare(PostgresTransactions transactions) {
    return new PrepareSimulation(
        new PostgresIndices(transactions, new JsonDefinitionFormat()), market.apply(transactions));
  }
}
