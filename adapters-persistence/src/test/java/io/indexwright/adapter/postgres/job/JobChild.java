package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.ChildJvm;
import io.indexwright.adapter.postgres.ConnectionBudget;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.RetryPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A node in a process of its own, to be killed. */
record JobChild(ChildJvm jvm) implements AutoCloseable {
  static final JobKind KIND = new JobKind("steps");
  static final int STEPS = 5;

  private static final String READY = "READY";
  private static final String STUCK = "STUCK ";
  private static final String NEVER = "never";
  private static final Duration STEP = Duration.ofMillis(10);

  /** Does jobs from its first word on until its last; at its so many-th step it sticks for ever. */
  public static void main(String[] told) throws IOException {
    DatabaseAddress address = new DatabaseAddress(told[0], told[1], "");
    AtomicInteger left =
        new AtomicInteger(told[3].equals(NEVER) ? Integer.MAX_VALUE : Integer.parseInt(told[3]));
    try (PostgresDatabase database =
        PostgresDatabase.start(address, few(), new SimpleMeterRegistry())) {
      Steps work = new Steps(database.longWork(), told[2], left);
      JobPlan plan =
          new JobPlan(Map.of(KIND, new JobPlan.Known(work::doAll, RetryPolicy.USUAL)), List.of());
      NodePace pace = new NodePace(told[2], 1, Duration.ofMillis(50), Duration.ofMillis(200), 4);
      try (JobNode node = database.jobNode(plan, pace)) {
        System.out.println(READY);
        System.in.read();
        node.start();
        System.in.read();
      }
    }
  }

  private static DatabaseSettings few() {
    DatabaseSettings usual = DatabaseSettings.USUAL;
    return new DatabaseSettings(
            new ConnectionBudget(1, 5), usual.replica(), usual.lag(), usual.slow())
        .patiently(TestDatabase.PATIENCE);
  }

  private record Steps(PostgresTransactions transactions, String node, AtomicInteger left) {
    void doAll(JobContext context) {
      for (long step = context.progress().done() + 1; step <= STEPS; step++) {
        LockSupport.parkNanos(STEP.toNanos());
        doOne(context, step);
      }
    }

    private void doOne(JobContext context, long step) {
      transactions.writing(
          handle -> {
            context.progress(step, STEPS);
            handle.execute(
                "insert into effect values (?, ?, ?)", context.request().id().value(), step, node);
            if (left.decrementAndGet() <= 0) {
              System.out.println(STUCK + context.request().id());
              stick();
            }
          });
    }

    private static void stick() {
      while (true) {
        LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
      }
    }
  }

  static JobChild on(DatabaseAddress address, String node) throws IOException {
    return started(address, node, NEVER);
  }

  static JobChild sticking(DatabaseAddress address, String node, int step) throws IOException {
    return started(address, node, String.valueOf(step));
  }

  private static JobChild started(DatabaseAddress address, String node, String sticks)
      throws IOException {
    return new JobChild(
        ChildJvm.start(JobChild.class, address.url(), address.user(), node, sticks));
  }

  void awaitReady() throws IOException {
    jvm.await(READY);
  }

  /** Lets it begin. */
  void go() throws IOException {
    jvm.go();
  }

  /** Returns the job in whose middle it is, with a step that is done and not committed. */
  String awaitStuck() throws IOException {
    return jvm.await(STUCK);
  }

  void kill() {
    jvm.kill();
  }

  @Override
  public void close() {
    kill();
  }
}
