package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.access.PostgresOneTimeTokens;
import io.indexwright.adapter.postgres.access.PostgresRefreshTokens;
import io.indexwright.adapter.postgres.access.PostgresSignInAttempts;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.idempotency.PostgresIdempotencyKeys;
import io.indexwright.adapter.postgres.job.JobNode;
import io.indexwright.adapter.postgres.job.JobPlan;
import io.indexwright.adapter.postgres.job.NodePace;
import io.indexwright.adapter.postgres.job.PostgresJobResults;
import io.indexwright.adapter.postgres.job.PostgresJobs;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.stream.PostgresEventLog;
import io.indexwright.adapter.postgres.webhook.PostgresDeliveries;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.job.Schedule;
import io.indexwright.application.job.ScheduledJob;
import io.indexwright.application.rebalance.RebalanceJob;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.upkeep.Housekeeping;
import io.indexwright.application.upkeep.Retention;
import io.indexwright.bootstrap.wiring.trading.Dealing;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the product does by itself while it serves: jobs somebody asked for, and those of the clock.
 */
final class Clockwork {
  private static final JobKind HOUSEKEEPING = new JobKind("housekeeping");
  private static final ScheduledJob NIGHTLY =
      new ScheduledJob(
          "housekeeping",
          HOUSEKEEPING,
          "{}",
          new Schedule.Daily(LocalTime.of(3, 0), ZoneOffset.UTC));

  private Clockwork() {}

  /** Returns how a rebalance is worked on until its orders are filled. */
  static JobPlan.Known rebalance(RebalanceRun rebalance, Clock clock) {
    return new JobPlan.Known(new RebalanceJob(rebalance, clock), Dealing.UNTIL_FILLED);
  }

  /**
   * What is done later.
   *
   * @param asked what is done when somebody asks for it
   * @param market what is done with market data, by the clock
   * @param retention how long is kept what nobody needs
   */
  record Work(Map<JobKind, JobPlan.Known> asked, MarketJobs market, Retention retention) {}

  /** Starts a node that shares the jobs with every other process on the database. */
  static JobNode start(PostgresDatabase database, Work work, Clock clock) {
    Map<JobKind, JobPlan.Known> kinds = new HashMap<>(work.asked());
    kinds.putAll(work.market().kinds());
    kinds.put(
        HOUSEKEEPING,
        new JobPlan.Known(housekeeping(database, work.retention(), clock), RetryPolicy.USUAL));
    List<ScheduledJob> schedules = new ArrayList<>(work.market().schedules());
    schedules.add(NIGHTLY);
    JobPlan plan = new JobPlan(kinds, schedules);
    String node = "node-" + new PublicIds(clock).next();
    JobNode started = database.jobNode(plan, NodePace.usual(node));
    started.start();
    return started;
  }

  private static Housekeeping housekeeping(
      PostgresDatabase database, Retention retention, Clock clock) {
    PostgresTransactions work = database.longWork();
    return new Housekeeping(
        new Housekeeping.Asked(
            new PostgresIdempotencyKeys(work),
            new PostgresJobs(work),
            new PostgresJobResults(work)),
        new Housekeeping.Told(
            new PostgresOutbox(work), new PostgresEventLog(work), new PostgresDeliveries(work)),
        new Housekeeping.SignIns(
            new PostgresRefreshTokens(work),
            new PostgresOneTimeTokens(work),
            new PostgresSignInAttempts(work),
            database.rateBuckets(clock),
            new PostgresAuditLog(work),
            new PublicIds(clock)),
        retention);
  }
}
