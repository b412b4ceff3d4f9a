package io.indexwright.adapter.http.simulation;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.form.Csv;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.job.JobResults;
import io.indexwright.application.port.simulation.SimulationFormat;
import io.indexwright.application.rehearsal.GridJob;
import io.indexwright.application.rehearsal.SimulationJob;
import io.indexwright.application.rehearsal.StartSimulation;
import io.indexwright.application.worklist.VisibleJobs;
import io.indexwright.proof.Canonical;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * {@code /simulations}, and many at once in {@code /simulation-grids}: each is known under the id
 * of the job that does it.
 */
public final class SimulationRoutes implements RouteGroup {

  /** Below which path it can be read what came of the jobs of a kind. */
  public static final Map<JobKind, String> RESULTS =
      Map.of(SimulationJob.KIND, API + "/simulations", GridJob.KIND, API + "/simulation-grids");

  /** What a job can be told: no zero, and no half of a character. */
  private static final Pattern KEPT = Pattern.compile("[^\\x00\\p{Cs}]*");

  private static final Access READ = Access.of(Role.VIEWER, Scope.SIMULATIONS_READ);
  private static final Access WRITE = Access.of(Role.VIEWER, Scope.SIMULATIONS_WRITE);

  private final Desk desk;
  private final PublicIds ids;
  private final Idempotency idempotency;
  private final Gate gate;

  /** Takes orders at {@code desk} from whoever asks at {@code gate}, each order once. */
  public SimulationRoutes(Desk desk, PublicIds ids, Idempotency idempotency, Gate gate) {
    this.desk = desk;
    this.ids = ids;
    this.idempotency = idempotency;
    this.gate = gate;
  }

  /** Who starts simulations, and where it is seen how far they are and what came of them. */
  public record Desk(
      StartSimulation start, SimulationFormat format, VisibleJobs jobs, JobResults results) {}

  /** Starts a job of an order, if nothing speaks against it. */
  private interface Start {
    Optional<Refused> start(String order, JobRequest request, Asker asker);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    addTo(
        routes,
        SimulationJob.KIND,
        (order, request, asker) -> desk.start().start(desk.format().order(order), request, asker));
    addTo(
        routes,
        GridJob.KIND,
        (order, request, asker) ->
            desk.start().start(desk.format().gridOrder(order), request, asker));
    String one = path(SimulationJob.KIND) + "/{id}";
    RouteGroup.read(routes, one + "/transactions", READ, request -> part(request, "transactions"));
    RouteGroup.read(routes, one + "/holdings", READ, request -> part(request, "holdings"));
  }

  private void addTo(RoutesConfig routes, JobKind kind, Start start) {
    String all = path(kind);
    Handler once = idempotency.once("POST " + all, request -> start(request, kind, start));
    RouteGroup.post(routes, all, WRITE, once);
    RouteGroup.read(routes, all, READ, request -> list(request, kind));
    RouteGroup.read(routes, all + "/{id}", READ, request -> one(request, kind));
  }

  private static String path(JobKind kind) {
    return Optional.ofNullable(RESULTS.get(kind)).orElseThrow();
  }

  private Answer start(Context request, JobKind kind, Start start) {
    Asker asker = gate.asker(request);
    if (request.body().isBlank() || !KEPT.matcher(request.body()).matches()) {
      throw RefusedException.malformed(List.of(new Fault("body", "must be an order in JSON")));
    }
    JobRequest job =
        new JobRequest(new JobId(ids.next()), kind, request.body(), asker.at())
            .by(Gate.principal(request).id());
    understood(start, job, asker)
        .ifPresent(
            refused -> {
              throw RefusedException.unprocessable(
                  "simulation-refused",
                  refused.says(),
                  new RefusedException.Remedy(refused.reason().name(), refused.instead()));
            });
    return new Answer(
        HttpStatus.ACCEPTED.getCode(),
        new TreeMap<>(Map.of(Header.LOCATION, path(kind) + "/" + job.id())),
        Canonical.Fields.none().with("id", job.id().toString()).with("state", "QUEUED").text());
  }

  private static Optional<Refused> understood(Start start, JobRequest job, Asker asker) {
    try {
      return start.start(job.parameters(), job, asker);
    } catch (MalformedDocumentException malformed) {
      throw RefusedException.malformed(
          malformed.faults().stream().map(fault -> new Fault("body", fault)).toList());
    }
  }

  /** Everybody's own, also an operator's. */
  private void list(Context request, JobKind kind) {
    PageRequest<JobId> page = Parameters.read(request, given -> given.pageOfIds(JobId::new));
    JobFilter own =
        new JobFilter(
            Optional.of(Gate.principal(request).id()), Optional.of(kind), Optional.empty());
    request.json(
        ListView.of(
            request,
            desk.jobs().newest(Gate.principal(request), own, page),
            SimulationView.Listed::of,
            JobId::value));
  }

  private void one(Context request, JobKind kind) {
    Job job = job(request, kind, Parameters.read(request, Parameters::id));
    if (kind.equals(SimulationJob.KIND) && Csv.isPreferredBy(request)) {
      result(job).csv().answer(request, Optional.empty());
    } else {
      request.json(SimulationView.of(job, document(job)));
    }
  }

  private void part(Context request, String part) {
    Part wanted = Parameters.read(request, Part::of);
    Job job = job(request, SimulationJob.KIND, wanted.id());
    request.json(result(job).page(request, part, wanted.after(), wanted.limit()));
  }

  private Job job(Context request, JobKind kind, UUID id) {
    return Optional.of(desk.jobs().job(Gate.principal(request), new JobId(id)))
        .filter(job -> job.request().kind().equals(kind))
        .orElseThrow(() -> new UnknownException("job", id));
  }

  private Optional<ResultDocument> document(Job job) {
    return desk.results().find(job.request().id()).map(ResultDocument::of);
  }

  private ResultDocument result(Job job) {
    return document(job)
        .filter(document -> document.refused().isEmpty())
        .orElseThrow(
            () ->
                RefusedException.conflict(
                    "no-result",
                    "there is no result: the simulation is "
                        + SimulationView.of(job, document(job)).state()));
  }

  /** Which items of a part of which result. */
  private record Part(UUID id, int after, int limit) {
    static Part of(Parameters given) {
      return new Part(given.id(), given.cursor(Integer::valueOf).orElse(0), given.limit());
    }
  }
}
