package io.indexwright.adapter.postgres.job;

import static io.indexwright.adapter.postgres.job.JobsContract.id;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.job.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What tests of nodes work with: jobs of three steps, each of which leaves one row. */
final class JobBench {
  static final Duration LIMIT = Duration.ofSeconds(20);
  static final Instant LONG_AGO = Instant.parse("2026-03-02T12:00:00Z");
  static final JobKind KIND = new JobKind("import");
  static final RetryPolicy QUICK =
      new RetryPolicy(3, Duration.ofMillis(1), 2, Duration.ofMillis(2));

  private final TestDatabase database;
  private final PostgresTransactions transactions;
  private final PostgresJobs jobs;

  JobBench(TestDatabase database) {
    this.database = database;
    this.transactions = database.longWork();
    this.jobs = new PostgresJobs(database.transactions());
  }

  PostgresJobs jobs() {
    return jobs;
  }

  void addATableToWriteTo() {
    database.tell(
        """
        create table if not exists effect (job uuid, step bigint, primary key (job, step));
        truncate effect;
        grant select, insert on effect to indexwright_app
        """);
  }

  JobNode node(String name, JobWork work) {
    return node(pace(name), plan(work));
  }

  JobNode node(NodePace pace, JobPlan plan) {
    return database.database().jobNode(plan, pace);
  }

  static NodePace pace(String name) {
    return new NodePace(name, 1, Duration.ofMillis(20), Duration.ofMillis(100), 4);
  }

  void submit(int number) {
    jobs.submit(new JobRequest(id(number), KIND, "{\"steps\": 3}", LONG_AGO));
  }

  Job job(int number) {
    return jobs.find(id(number)).orElseThrow();
  }

  void awaitState(int number, JobState state) {
    Eventually.holds(LIMIT, () -> job(number).state() == state);
  }

  void awaitNoExecution() {
    Eventually.holds(LIMIT, () -> database.ask("select count(*) from scheduled_tasks").equals("0"));
  }

  /** One step: its row, and that it is done, together. */
  void step(JobContext context, long step) {
    transactions.writing(
        handle -> {
          context.progress(step, 3);
          handle.execute("insert into effect values (?, ?)", context.request().id().value(), step);
        });
  }

  String effects() {
    return database.ask(
        "select coalesce(string_agg(step::text, ' ' order by step), '') from effect");
  }

  void steps(JobContext context) {
    for (long step = context.progress().done() + 1; step <= 3; step++) {
      step(context, step);
    }
  }

  static JobPlan plan(JobWork work) {
    return new JobPlan(Map.of(KIND, new JobPlan.Known(work, QUICK)), List.of());
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
