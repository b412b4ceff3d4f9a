package io.indexwright.adapter.postgres.job;

import static io.indexwright.adapter.postgres.job.JobsContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.Progress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobNodeTest {
  private static final String NEWS =
      """
      select string_agg(body ->> 'state' || ' ' || (body ->> 'done'), ' ' order by number)
      from outbox_event
      where type = 'job.changed'
      """;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final JobBench bench = new JobBench(DATABASE);

  /** What was done, in the order in which it was. */
  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void addATableToWriteTo() {
    bench.addATableToWriteTo();
  }

  @Test
  void doesAJob_andSaysHowFarItIs() {
    bench.submit(1);

    try (JobNode node = bench.node("a", bench::steps)) {
      node.start();
      bench.awaitState(1, JobState.SUCCEEDED);
      bench.awaitNoExecution();
    }

    assertThat(bench.effects()).isEqualTo("1 2 3");
    assertThat(bench.job(1).progress()).isEqualTo(new Progress(3, 3));
    assertThat(bench.job(1).attempts()).isEqualTo(1);
    assertThat(bench.job(1).fault()).isEmpty();
  }

  @Test
  void triesAgainFromWhereItWas_whenItFails() {
    AtomicInteger failures = new AtomicInteger();
    bench.submit(1);

    try (JobNode node =
        bench.node(
            "a",
            context -> {
              bench.step(context, context.progress().done() + 1);
              if (failures.getAndIncrement() < 2) {
                throw new IllegalArgumentException("secret");
              }
            })) {
      node.start();
      bench.awaitState(1, JobState.SUCCEEDED);
    }

    assertThat(bench.effects()).isEqualTo("1 2 3");
    assertThat(bench.job(1).attempts()).isEqualTo(3);
    assertThat(DATABASE.ask(NEWS))
        .isEqualTo(
            "QUEUED 0 RUNNING 0 RUNNING 1 QUEUED 1 RUNNING 1 RUNNING 2 QUEUED 2 RUNNING 2"
                + " RUNNING 3 SUCCEEDED 3");
  }

  @Test
  void givesUp_andTellsTheKindOfFaultAlone_whenItFailsTooOften() {
    bench.submit(1);

    try (JobNode node =
        bench.node(
            "a",
            context -> {
              done.add("tried");
              throw new IllegalArgumentException("secret");
            })) {
      node.start();
      bench.awaitState(1, JobState.FAILED);
      bench.awaitNoExecution();
    }

    assertThat(done).hasSize(JobBench.QUICK.attempts());
    assertThat(bench.job(1).fault()).contains("IllegalArgumentException");
    assertThat(bench.job(1).attempts()).isEqualTo(JobBench.QUICK.attempts());
  }

  @Test
  void stopsAtTheNextStep_whenItIsCancelled() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    bench.submit(1);

    try (JobNode node =
        bench.node(
            "a",
            context -> {
              bench.step(context, 1);
              begun.countDown();
              JobBench.await(cancelled);
              bench.step(context, 2);
            })) {
      node.start();
      JobBench.await(begun);
      assertThat(bench.jobs().cancel(id(1), JobBench.LONG_AGO).map(Job::state))
          .contains(JobState.RUNNING);
      cancelled.countDown();
      bench.awaitState(1, JobState.CANCELLED);
      bench.awaitNoExecution();
    }

    assertThat(bench.effects()).isEqualTo("1");
    assertThat(bench.job(1).progress()).isEqualTo(new Progress(1, 3));
  }

  @Test
  void doesNotBegin_whatWasCancelledWhileItWasPicked() {
    bench.submit(1);
    DATABASE.tell("insert into job_cancellation (job_id, at) select id, at from job");

    try (JobNode node = bench.node("a", context -> done.add("begun"))) {
      node.start();
      bench.awaitState(1, JobState.CANCELLED);
    }

    assertThat(done).isEmpty();
  }

  @Test
  void fails_whenEveryAttemptEndedWithItsProcess() {
    bench.submit(1);
    DATABASE.tell("update job set attempts = 3, run = 3, state = 'RUNNING', node = 'dead'");

    try (JobNode node = bench.node("a", context -> done.add("begun"))) {
      node.start();
      bench.awaitState(1, JobState.FAILED);
    }

    assertThat(done).isEmpty();
    assertThat(bench.job(1).fault()).contains("NodeLost");
  }

  @Test
  void leavesAlone_whatItDoesNotKnow() {
    bench.jobs().submit(new JobRequest(id(2), new JobKind("strange"), "{}", JobBench.LONG_AGO));
    bench.submit(1);

    try (JobNode node = bench.node("a", bench::steps)) {
      node.start();
      bench.awaitState(1, JobState.SUCCEEDED);
    }

    assertThat(bench.job(2).state()).isEqualTo(JobState.QUEUED);
  }
}
