package io.indexwright.adapter.postgres.job;

import static io.indexwright.adapter.postgres.job.JobsContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.job.Progress;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.job.Schedule;
import io.indexwright.application.job.ScheduledJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobNodeTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Instant LONG_AGO = Instant.parse("2026-03-02T12:00:00Z");
  private static final JobKind KIND = new JobKind("import");
  private static final RetryPolicy QUICK =
      new RetryPolicy(3, Duration.ofMillis(1), 2, Duration.ofMillis(2));

  private final PostgresTransactions transactions = DATABASE.longWork();
  private final PostgresJobs jobs = new PostgresJobs(DATABASE.transactions());

  /** What was done, in the order in which it was. */
  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void addATableToWriteTo() {
    DATABASE.tell(
        """
        create table if not exists effect (job uuid, step bigint, primary key (job, step));
        truncate effect;
        grant select, insert on effect to indexwright_app
        """);
  }

  private static JobNode node(String name, JobWork work) {
    return node(pace(name), plan(work));
  }

  private static JobNode node(NodePace pace, JobPlan plan) {
    return DATABASE.database().jobNode(plan, pace);
  }

  private static NodePace pace(String name) {
    return new NodePace(name, 1, Duration.ofMillis(20), Duration.ofMillis(100), 4);
  }

  private void submit(int number) {
    jobs.submit(new JobRequest(id(number), KIND, "{\"steps\": 3}", LONG_AGO));
  }

  private Job job(int number) {
    return jobs.find(id(number)).orElseThrow();
  }

  private void awaitState(int number, JobState state) {
    Eventually.holds(LIMIT, () -> job(number).state() == state);
  }

  private static void awaitNoExecution() {
    Eventually.holds(LIMIT, () -> DATABASE.ask("select count(*) from scheduled_tasks").equals("0"));
  }

  /** One step: its row, and that it is done, together. */
  private void step(JobContext context, long step) {
    transactions.writing(
        handle -> {
          context.progress(step, 3);
          handle.execute("insert into effect values (?, ?)", context.request().id().value(), step);
        });
  }

  private static String effects() {
    return DATABASE.ask(
        "select coalesce(string_agg(step::text, ' ' order by step), '') from effect");
  }

  private void steps(JobContext context) {
    for (long step = context.progress().done() + 1; step <= 3; step++) {
      step(context, step);
    }
  }

  @Test
  void doesAJob_andSaysHowFarItIs() {
    submit(1);

    try (JobNode node = node("a", this::steps)) {
      node.start();
      awaitState(1, JobState.SUCCEEDED);
      awaitNoExecution();
    }

    assertThat(effects()).isEqualTo("1 2 3");
    assertThat(job(1).progress()).isEqualTo(new Progress(3, 3));
    assertThat(job(1).attempts()).isEqualTo(1);
    assertThat(job(1).fault()).isEmpty();
  }

  @Test
  void triesAgainFromWhereItWas_whenItFails() {
    AtomicInteger failures = new AtomicInteger();
    submit(1);

    try (JobNode node =
        node(
            "a",
            context -> {
              step(context, context.progress().done() + 1);
              if (failures.getAndIncrement() < 2) {
                throw new IllegalArgumentException("secret");
              }
            })) {
      node.start();
      awaitState(1, JobState.SUCCEEDED);
    }

    assertThat(effects()).isEqualTo("1 2 3");
    assertThat(job(1).attempts()).isEqualTo(3);
  }

  @Test
  void givesUp_andTellsTheKindOfFaultAlone_whenItFailsTooOften() {
    submit(1);

    try (JobNode node =
        node(
            "a",
            context -> {
              done.add("tried");
              throw new IllegalArgumentException("secret");
            })) {
      node.start();
      awaitState(1, JobState.FAILED);
      awaitNoExecution();
    }

    assertThat(done).hasSize(QUICK.attempts());
    assertThat(job(1).fault()).contains("IllegalArgumentException");
    assertThat(job(1).attempts()).isEqualTo(QUICK.attempts());
  }

  @Test
  void stopsAtTheNextStep_whenItIsCancelled() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    submit(1);

    try (JobNode node =
        node(
            "a",
            context -> {
              step(context, 1);
              begun.countDown();
              await(cancelled);
              step(context, 2);
            })) {
      node.start();
      await(begun);
      assertThat(jobs.cancel(id(1), LONG_AGO).map(Job::state)).contains(JobState.RUNNING);
      cancelled.countDown();
      awaitState(1, JobState.CANCELLED);
      awaitNoExecution();
    }

    assertThat(effects()).isEqualTo("1");
    assertThat(job(1).progress()).isEqualTo(new Progress(1, 3));
  }

  @Test
  void doesNotBegin_whatWasCancelledWhileItWasPicked() {
    submit(1);
    DATABASE.tell("insert into job_cancellation (job_id, at) select id, at from job");

    try (JobNode node = node("a", context -> done.add("begun"))) {
      node.start();
      awaitState(1, JobState.CANCELLED);
    }

    assertThat(done).isEmpty();
  }

  @Test
  void fails_whenEveryAttemptEndedWithItsProcess() {
    submit(1);
    DATABASE.tell("update job set attempts = 3, run = 3, state = 'RUNNING', node = 'dead'");

    try (JobNode node = node("a", context -> done.add("begun"))) {
      node.start();
      awaitState(1, JobState.FAILED);
    }

    assertThat(done).isEmpty();
    assertThat(job(1).fault()).contains("NodeLost");
  }

  @Test
  void leavesAlone_whatItDoesNotKnow() {
    jobs.submit(new JobRequest(id(2), new JobKind("strange"), "{}", LONG_AGO));
    submit(1);

    try (JobNode node = node("a", this::steps)) {
      node.start();
      awaitState(1, JobState.SUCCEEDED);
    }

    assertThat(job(2).state()).isEqualTo(JobState.QUEUED);
  }

  @Test
  void givesItsJobBack_whenItIsClosed() {
    CountDownLatch begun = new CountDownLatch(1);
    submit(1);
    JobNode first =
        node(
            "a",
            context -> {
              step(context, 1);
              begun.countDown();
              while (true) {
                context.checkpoint();
              }
            });
    first.start();
    await(begun);

    first.close();

    assertThat(job(1).state()).isEqualTo(JobState.QUEUED);
    assertThat(job(1).attempts()).isZero();
    try (JobNode second = node("b", this::steps)) {
      second.start();
      awaitState(1, JobState.SUCCEEDED);
    }
    assertThat(effects()).isEqualTo("1 2 3");
  }

  /** Its heart-beats do not come; it lives, and goes on when another has begun its job. */
  @Test
  void losesItsJob_whenItIsTooSlow() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    NodePace slowly = new NodePace("slow", 1, Duration.ofMillis(20), Duration.ofMinutes(1), 4);
    submit(1);
    try (JobNode slow = node(slowly, plan(context -> dawdle(context, begun, overtaken)))) {
      slow.start();
      await(begun);
      DATABASE.tell("update scheduled_tasks set last_heartbeat = '2026-01-01Z'");
      try (JobNode quick = node("quick", this::steps)) {
        quick.start();
        awaitState(1, JobState.SUCCEEDED);
      }
      overtaken.countDown();
      Eventually.holds(LIMIT, () -> !done.isEmpty());
    }

    assertThat(done).containsExactly("StoppedException");
    assertThat(effects()).isEqualTo("1 2 3");
    assertThat(job(1).state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(job(1).attempts()).isEqualTo(2);
  }

  private static JobPlan plan(JobWork work) {
    return new JobPlan(Map.of(KIND, new JobPlan.Known(work, QUICK)), List.of());
  }

  private void dawdle(JobContext context, CountDownLatch begun, CountDownLatch overtaken) {
    step(context, 1);
    begun.countDown();
    await(overtaken);
    try {
      step(context, 2);
    } catch (RuntimeException lost) {
      done.add(lost.getClass().getSimpleName());
      throw lost;
    }
  }

  @Test
  void asksForAJobAtEachTimeOfASchedule_onceForAllNodes() {
    ScheduledJob often =
        new ScheduledJob("often", KIND, "{}", new Schedule.Every(Duration.ofMillis(50)));
    JobPlan plan =
        new JobPlan(
            Map.of(KIND, new JobPlan.Known(context -> done.add("run"), QUICK)), List.of(often));

    try (JobNode one = node(pace("a"), plan);
        JobNode other = node(pace("b"), plan)) {
      one.start();
      other.start();
      Eventually.holds(LIMIT, () -> done.size() >= 3);
    }

    assertThat(DATABASE.ask("select count(*) - count(distinct at) from job")).isEqualTo("0");
    assertThat(
            DATABASE.ask(
                "select count(*) from job where (extract(epoch from at) * 1000)::bigint % 50 <> 0"))
        .isEqualTo("0");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
