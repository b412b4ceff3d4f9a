package io.indexwright.adapter.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.Schedule;
import io.indexwright.application.job.ScheduledJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobNodesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final JobBench bench = new JobBench(DATABASE);

  /** What was done, in the order in which it was. */
  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void addATableToWriteTo() {
    bench.addATableToWriteTo();
  }

  @Test
  void givesItsJobBack_whenItIsClosed() {
    CountDownLatch begun = new CountDownLatch(1);
    bench.submit(1);
    JobNode first =
        bench.node(
            "a",
            context -> {
              bench.step(context, 1);
              begun.countDown();
              while (true) {
                context.checkpoint();
              }
            });
    first.start();
    JobBench.await(begun);

    first.close();

    assertThat(bench.job(1).state()).isEqualTo(JobState.QUEUED);
    assertThat(bench.job(1).attempts()).isZero();
    try (JobNode second = bench.node("b", bench::steps)) {
      second.start();
      bench.awaitState(1, JobState.SUCCEEDED);
    }
    assertThat(bench.effects()).isEqualTo("1 2 3");
  }

  /** Its heart-beats do not come; it lives, and goes on when another has begun its job. */
  @Test
  void losesItsJob_whenItIsTooSlow() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    NodePace slowly = new NodePace("slow", 1, Duration.ofMillis(20), Duration.ofMinutes(1), 4);
    bench.submit(1);
    try (JobNode slow =
        bench.node(slowly, JobBench.plan(context -> dawdle(context, begun, overtaken)))) {
      slow.start();
      JobBench.await(begun);
      DATABASE.tell("update scheduled_tasks set last_heartbeat = '2026-01-01Z'");
      try (JobNode quick = bench.node("quick", bench::steps)) {
        quick.start();
        bench.awaitState(1, JobState.SUCCEEDED);
      }
      overtaken.countDown();
      Eventually.holds(JobBench.LIMIT, () -> !done.isEmpty());
    }

    assertThat(done).containsExactly("StoppedException");
    assertThat(bench.effects()).isEqualTo("1 2 3");
    assertThat(bench.job(1).state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(bench.job(1).attempts()).isEqualTo(2);
  }

  private void dawdle(JobContext context, CountDownLatch begun, CountDownLatch overtaken) {
    bench.step(context, 1);
    begun.countDown();
    JobBench.await(overtaken);
    try {
      bench.step(context, 2);
    } catch (RuntimeException lost) {
      done.add(lost.getClass().getSimpleName());
      throw lost;
    }
  }

  @Test
  void asksForAJobAtEachTimeOfASchedule_onceForAllNodes() {
    ScheduledJob often =
        new ScheduledJob("often", JobBench.KIND, "{}", new Schedule.Every(Duration.ofMillis(50)));
    JobPlan plan =
        new JobPlan(
            Map.of(JobBench.KIND, new JobPlan.Known(context -> done.add("run"), JobBench.QUICK)),
            List.of(often));

    try (JobNode one = bench.node(JobBench.pace("a"), plan);
        JobNode other = bench.node(JobBench.pace("b"), plan)) {
      one.start();
      other.start();
      Eventually.holds(JobBench.LIMIT, () -> done.size() >= 3);
    }

    assertThat(DATABASE.ask("select count(*) - count(distinct at) from job")).isEqualTo("0");
    assertThat(
            DATABASE.ask(
                "select count(*) from job where (extract(epoch from at) * 1000)::bigint % 50 <> 0"))
        .isEqualTo("0");
  }
}
