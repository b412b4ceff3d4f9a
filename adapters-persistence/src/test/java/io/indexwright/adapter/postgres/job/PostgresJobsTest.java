package io.indexwright.adapter.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobState;
import io.indexwright.application.port.job.Jobs;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresJobsTest extends JobsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String EXECUTIONS = "select count(*) from scheduled_tasks";

  private final PostgresJobs jobs = new PostgresJobs(DATABASE.transactions());

  @Override
  Jobs jobs() {
    return jobs;
  }

  @Test
  void asksForNothing_whenTheTransactionFails() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .transactions()
                    .inOne(
                        () -> {
                          jobs.submit(request(1, NOON));
                          throw new IllegalArgumentException("no");
                        }))
        .hasMessage("no");

    assertThat(jobs.find(id(1))).isEmpty();
    assertThat(DATABASE.ask(EXECUTIONS)).isEqualTo("0");
  }

  @Test
  void executesOnce_whatIsAskedForTwice_andNotWhatIsCancelled() {
    jobs.submit(request(1, NOON));
    jobs.submit(request(1, NOON));
    assertThat(DATABASE.ask(EXECUTIONS)).isEqualTo("1");

    jobs.cancel(id(1), LATER);
    assertThat(DATABASE.ask(EXECUTIONS)).isEqualTo("0");
  }

  @Test
  void canBeAskedToCancel_whileSomebodyHoldsTheRow() {
    jobs.submit(request(1, NOON));
    try (Handle owner = DATABASE.owner()) {
      owner.begin();
      owner.execute("update job set state = 'RUNNING', node = 'a', run = 1");

      Optional<Job> cancelled = jobs.cancel(id(1), LATER);

      assertThat(cancelled).hasValueSatisfying(job -> assertThat(job.state().isOver()).isFalse());
      owner.commit();
    }
    assertThat(jobs.find(id(1)).map(Job::state)).contains(JobState.RUNNING);
    assertThat(DATABASE.ask("select count(*) from job_cancellation")).isEqualTo("1");
  }
}
