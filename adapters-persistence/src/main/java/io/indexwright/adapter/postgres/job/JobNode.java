package io.indexwright.adapter.postgres.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.ScheduledJob;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * One of the processes that share the jobs. What db-scheduler asks goes over connections of its
 * own, so that a heart-beat never waits for long work.
 */
public final class JobNode implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  /** What was due while the database was away. */
  private static final Duration LATER = Duration.ofSeconds(5);

  /** For a step to end; then it is interrupted, and has as long again. */
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  /** Jobs of a kind that nobody knows are kept. */
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final PostgresTransactions transactions;
  private final JobBook book;
  private final Scheduler scheduler;

  /**
   * Makes a node that does nothing yet.
   *
   * @param asked over which db-scheduler asks
   * @param transactions those of the work: what a step writes there is kept with its progress
   */
  public JobNode(DataSource asked, PostgresTransactions transactions, JobPlan plan, NodePace pace) {
    this.transactions = transactions;
    this.book = new JobBook(transactions, CLOCK, pace.node());
    this.scheduler = scheduler(asked, plan, pace);
  }

  private Scheduler scheduler(DataSource asked, JobPlan plan, NodePace pace) {
    List<Task<?>> kinds = new ArrayList<>();
    plan.kinds().forEach((kind, known) -> kinds.add(task(kind, known)));
    return Scheduler.create(asked, kinds)
        .startTasks(plan.schedules().stream().map(this::task).toList())
        .schedulerName(new SchedulerName.Fixed(pace.node()))
        .threads(pace.threads())
        .pollingInterval(pace.polling())
        .heartbeatInterval(pace.heartBeat())
        .missedHeartbeatsLimit(pace.missed())
        .deleteUnresolvedAfter(FOR_EVER)
        .shutdownMaxWait(TO_STOP)
        .serializer(new NothingSerializer())
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
        .build();
  }

  private CustomTask<Void> task(JobKind kind, JobPlan.Known known) {
    return Tasks.custom("job." + kind.name(), Void.class)
        .onDeadExecutionRevive()
        .onFailure(later())
        .execute(new JobExecution(known, book, transactions, CLOCK));
  }

  /** Asks for one job at each time of its schedule, and once for all the times that were missed. */
  private CustomTask<Void> task(ScheduledJob scheduled) {
    return Tasks.custom("schedule." + scheduled.name(), Void.class)
        .onDeadExecutionRevive()
        .onFailure(later())
        .scheduleOnStartup("next", null, scheduled.schedule()::after)
        .execute(
            (instance, context) -> {
              new PostgresJobs(transactions)
                  .submit(scheduled.at(context.getExecution().executionTime));
              return next(scheduled);
            });
  }

  private static CompletionHandler<Void> next(ScheduledJob scheduled) {
    return (completed, operations) ->
        operations.reschedule(completed, scheduled.schedule().after(CLOCK.instant()));
  }

  private static FailureHandler<Void> later() {
    return (completed, operations) ->
        operations.reschedule(completed, completed.getTimeDone().plus(LATER));
  }

  /** Begins to look for jobs, and goes on in threads of its own. */
  public void start() {
    scheduler.start();
  }

  /**
   * Begins no more jobs. Those it is at stop before their next step, and are another node's; close
   * it before the connections.
   */
  @Override
  public void close() {
    scheduler.stop();
  }
}
