package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.job.JobRoutes;
import io.indexwright.adapter.http.simulation.SimulationRoutes;
import io.indexwright.adapter.json.simulation.JsonSimulationFormat;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.job.Progress;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.indexwright.application.memory.job.InMemoryJobResults;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.rehearsal.GridJob;
import io.indexwright.application.rehearsal.PrepareSimulation;
import io.indexwright.application.rehearsal.SimulationJob;
import io.indexwright.application.rehearsal.StartSimulation;
import io.indexwright.application.worklist.CancelJob;
import io.indexwright.application.worklist.VisibleJobs;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Jobs about the market of a {@link SmallHouse}, each of which is done when a test says so. */
final class Workshop {
  final SmallHouse house;
  final InMemoryJobs jobs = new InMemoryJobs();
  final InMemoryJobResults results = new InMemoryJobResults();
  final List<Progress> noted = new ArrayList<>();
  private final Doorkeeper keeper;
  private final JsonSimulationFormat format = new JsonSimulationFormat();
  private final PrepareSimulation prepare;
  private final Map<JobKind, JobWork> works;

  Workshop() {
    this(new SmallHouse());
  }

  Workshop(SmallHouse house) {
    this.house = house;
    this.keeper = house.doorkeeper;
    this.prepare =
        new PrepareSimulation(
            house.indices,
            new KnownMarket(
                house.prices, new InMemoryAnnouncements(house.instruments), new InMemoryFixings()));
    this.works =
        Map.of(
            SimulationJob.KIND,
            new SimulationJob(prepare, format, results),
            GridJob.KIND,
            new GridJob(prepare, format, results));
  }

  /** Answers whoever shows who he is. */
  RunningApi open() {
    return RunningApi.of(HttpApi.start(new HttpAddress("127.0.0.1", 0), keeper.gate(), routes()));
  }

  List<RouteGroup> routes() {
    VisibleJobs visible = new VisibleJobs(jobs);
    Idempotency idempotency =
        Idempotency.ofPrincipals(new InMemoryIdempotencyKeys(), Clock.systemUTC());
    return List.of(
        new JobRoutes(
            visible, new CancelJob(jobs, keeper.trail), SimulationRoutes.RESULTS, keeper.gate()),
        new SimulationRoutes(
            new SimulationRoutes.Desk(
                new StartSimulation(prepare, jobs, keeper.trail), format, visible, results),
            keeper.ids,
            idempotency,
            keeper.gate()));
  }

  /** Does a job that waits, from its beginning to its end. */
  void work(UUID id) {
    Job job = jobs.find(new JobId(id)).orElseThrow();
    Optional.ofNullable(works.get(job.request().kind())).orElseThrow().run(new Watched(job));
    note(id, JobState.SUCCEEDED, new Progress(100, 100), Optional.empty());
  }

  /** Lets a job be as somebody would have left it who was at work on it. */
  void note(UUID id, JobState state, Progress progress, Optional<String> fault) {
    JobRequest request = jobs.find(new JobId(id)).orElseThrow().request();
    Instant now = Clock.systemUTC().instant();
    jobs.note(new Job(request, state, progress, 1, fault, now));
  }

  private final class Watched implements JobContext {
    private final Job job;

    Watched(Job job) {
      this.job = job;
    }

    @Override
    public JobRequest request() {
      return job.request();
    }

    @Override
    public Progress progress() {
      return noted.isEmpty() ? Progress.NONE : noted.get(noted.size() - 1);
    }

    @Override
    public void progress(long done, long total) {
      noted.add(new Progress(done, total));
    }
  }
}
