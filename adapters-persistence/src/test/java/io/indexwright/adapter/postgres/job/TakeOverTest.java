package io.indexwright.adapter.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes share the jobs of one database, and one of them dies in the middle of a job. */
@Tag("once")
class TakeOverTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int JOBS = Boolean.getBoolean("soak") ? 1_000 : 40;
  private static final Instant LONG_AGO = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** Not the last of its job. */
  private static final int STUCK_AT = 3 * JobChild.STEPS + 3;

  private final PostgresJobs jobs = new PostgresJobs(DATABASE.transactions());

  @Test
  void losesNothingAndDoublesNothing() throws IOException {
    DATABASE.tell(
        """
        create table effect (job uuid, step bigint, node text, primary key (job, step));
        grant select, insert on effect to indexwright_app
        """);
    LongStream.range(0, JOBS).forEach(this::submit);

    try (JobChild mortal = JobChild.sticking(DATABASE.address(), "mortal", STUCK_AT);
        JobChild heir = JobChild.on(DATABASE.address(), "heir")) {
      mortal.awaitReady();
      heir.awaitReady();
      mortal.go();
      heir.go();
      JobId stuck = new JobId(UUID.fromString(mortal.awaitStuck()));
      mortal.kill();
      assertThat(jobs.find(stuck).map(Job::state)).contains(JobState.RUNNING);
      Eventually.holds(LIMIT, () -> count("job where state = 'SUCCEEDED'") == JOBS);

      Eventually.holds(LIMIT, () -> count("scheduled_tasks") == 0);
      assertThat(jobs.find(stuck).map(Job::attempts)).contains(2);
      assertThat(effectsOf(stuck)).isEqualTo("mortal mortal heir heir heir");
    }

    assertThat(count("effect")).isEqualTo(JOBS * JobChild.STEPS);
    assertThat(count("effect where node = 'mortal'")).isEqualTo(STUCK_AT - 1);
    assertThat(count("job where attempts > 1")).isEqualTo(1);
  }

  private void submit(long number) {
    jobs.submit(new JobRequest(new JobId(new UUID(0, number)), JobChild.KIND, "{}", LONG_AGO));
  }

  private static String effectsOf(JobId job) {
    return DATABASE.ask(
        "select string_agg(node, ' ' order by step) from effect where job = '%s'".formatted(job));
  }

  private static int count(String what) {
    return Integer.parseInt(DATABASE.ask("select count(*) from " + what));
  }
}
