package io.indexwright.application.calculation;

import static io.indexwright.application.House.INDEX;
import static io.indexwright.application.House.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.House;
import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.daily.PublishDay;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.LookedAt;
import io.indexwright.application.job.Progress;
import io.indexwright.application.memory.InMemoryCalculationRuns;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.index.IndexId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalculationTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final JobId JOB = new JobId(new UUID(7, 7));

  private final House house = House.ready();
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final PublicIds ids = new PublicIds(CLOCK);
  private final StartCalculation start =
      new StartCalculation(house.indices, jobs, ids, new AuditTrail(log, house.transactions, ids));
  private final InMemoryCalculationRuns runs =
      new InMemoryCalculationRuns(house.indices, house.levels);
  private final CalculationJob work =
      new CalculationJob(
          new PublishDay(
              house.indices,
              house.publishLevels,
              new PublishDay.Records(runs, new InMemoryOutbox()),
              new PublishDay.Engine("1", CLOCK)),
          house.transactions,
          CLOCK);

  @Test
  void leavesAJobBehind_andTellsOfIt() {
    JobRequest job = start.start(INDEX, Asker.inside(NOW));

    assertThat(jobs.find(job.id()).orElseThrow().request()).isEqualTo(job);
    assertThat(job.kind()).isEqualTo(CalculationJob.KIND);
    assertThat(log.about(new AuditResource("index/" + INDEX), 10)).hasSize(2);
  }

  @Test
  void startsNothing_forAnIndexThatNobodyDefined() {
    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> start.start(new IndexId(new UUID(9, 9)), Asker.inside(NOW)));
  }

  @Test
  void publishes_andWritesDownWhatItDid() {
    LookedAt context = new LookedAt(CalculationJob.of(JOB, INDEX, NOW));

    work.run(context);

    assertThat(context.progress()).isEqualTo(new Progress(1, 1));
    assertThat(runs.find(new CalculationRunId(JOB.value())).orElseThrow().subject().index())
        .isEqualTo(INDEX);
  }

  @Test
  void refusesParametersOfSomethingElse() {
    JobRequest other = new JobRequest(JOB, CalculationJob.KIND, "{}", NOW);

    assertThatIllegalArgumentException().isThrownBy(() -> work.run(new LookedAt(other)));
  }
}
