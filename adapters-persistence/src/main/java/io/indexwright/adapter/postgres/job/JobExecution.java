package io.indexwright.adapter.postgres.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.indexwright.adapter.postgres.job.JobPlan.Known;
import io.indexwright.adapter.postgres.job.JobRun.Begun;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.CancelledException;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobState;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the jobs of one kind when db-scheduler says that they are due. */
final class JobExecution implements ExecutionHandler<Void> {
  private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

  /** Every attempt ended with the process that made it. */
  private static final String NODE_LOST = "NodeLost";

  private final Known known;
  private final JobBook book;
  private final PostgresTransactions transactions;
  private final Clock clock;

  JobExecution(Known known, JobBook book, PostgresTransactions transactions, Clock clock) {
    this.known = known;
    this.book = book;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
    JobId id = new JobId(UUID.fromString(instance.getId()));
    Optional<Begun> begun = book.begin(id, known.policy().attempts());
    if (begun.isEmpty()) {
      book.settle(id, NODE_LOST);
      return new CompletionHandler.OnCompleteRemove<>();
    }
    return done(
        new JobRun(
            transactions, clock, begun.get(), () -> context.getSchedulerState().isShuttingDown()));
  }

  private CompletionHandler<Void> done(JobRun run) {
    try {
      known.work().run(run);
      return ended(run, JobState.SUCCEEDED, Optional.empty());
    } catch (CancelledException cancelled) {
      return ended(run, JobState.CANCELLED, Optional.empty());
    } catch (StoppedException stopped) {
      return stopped(run, stopped);
    } catch (RuntimeException failure) {
      return failed(run, failure);
    }
  }

  private CompletionHandler<Void> ended(JobRun run, JobState state, Optional<String> fault) {
    return book.end(run.begun(), state, fault)
        ? new CompletionHandler.OnCompleteRemove<>()
        : leave();
  }

  private CompletionHandler<Void> stopped(JobRun run, StoppedException stopped) {
    LOG.info("job {}: {}", run.request().id(), stopped.getMessage());
    return stopped.reason() == StoppedException.Reason.NODE_STOPS && book.giveBack(run.begun())
        ? again(Duration.ZERO)
        : leave();
  }

  /** What a failure says is for our log; others are told its kind. */
  private CompletionHandler<Void> failed(JobRun run, RuntimeException failure) {
    int attempt = run.begun().attempt();
    LOG.warn("job {} failed at attempt {}", run.request().id(), attempt, failure);
    Optional<String> fault = Optional.of(failure.getClass().getSimpleName());
    if (!known.policy().allowsAfter(attempt)) {
      return ended(run, JobState.FAILED, fault);
    }
    return book.end(run.begun(), JobState.QUEUED, fault)
        ? again(known.policy().rest(attempt))
        : leave();
  }

  private CompletionHandler<Void> again(Duration rest) {
    return (completed, operations) -> operations.reschedule(completed, clock.instant().plus(rest));
  }

  /** Its row is another process's by now. */
  private static CompletionHandler<Void> leave() {
    return (completed, operations) -> LOG.debug("left alone: {}", completed.getExecution());
  }
}
