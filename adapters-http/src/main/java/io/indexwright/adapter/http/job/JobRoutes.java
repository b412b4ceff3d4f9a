package io.indexwright.adapter.http.job;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobState;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.worklist.CancelJob;
import io.indexwright.application.worklist.VisibleJobs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /jobs}: those that somebody asked for, and for operators all of them. */
public final class JobRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.JOBS_READ);
  private static final Access WRITE = Access.of(Role.VIEWER, Scope.JOBS_WRITE);
  private static final String ALL = API + "/jobs";
  private static final String ONE = ALL + "/{id}";
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,99}");
  private static final SortedMap<String, JobState> STATES =
      Arrays.stream(JobState.values())
          .collect(
              Collectors.toMap(JobState::name, Function.identity(), (a, b) -> a, TreeMap::new));

  private final VisibleJobs visible;
  private final CancelJob cancel;
  private final Map<JobKind, String> results;
  private final Gate gate;

  /**
   * Shows jobs, and cancels them for whoever asks at {@code gate}.
   *
   * @param results below which path it can be read what came of the jobs of a kind
   */
  public JobRoutes(VisibleJobs visible, CancelJob cancel, Map<JobKind, String> results, Gate gate) {
    this.visible = visible;
    this.cancel = cancel;
    this.results = Map.copyOf(results);
    this.gate = gate;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, READ, this::list);
    RouteGroup.read(routes, ONE, READ, this::one);
    RouteGroup.post(routes, ONE + "/cancel", WRITE, this::cancel);
  }

  private void list(Context request) {
    Part part = Parameters.read(request, Part::of);
    request.json(
        ListView.of(
            request,
            visible.newest(Gate.principal(request), part.filter(), part.page()),
            this::view,
            JobId::value));
  }

  private void one(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    request.json(view(visible.job(Gate.principal(request), new JobId(id))));
  }

  private void cancel(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    request.json(view(cancel.cancel(new JobId(id), Gate.principal(request), gate.asker(request))));
  }

  private JobView view(Job job) {
    return JobView.of(job, Optional.ofNullable(results.get(job.request().kind())));
  }

  /** Which jobs, and how many of them. */
  private record Part(JobFilter filter, PageRequest<JobId> page) {
    static Part of(Parameters given) {
      Optional<JobKind> kind =
          given.text("kind", KIND, "must be one kind of job, such as simulation").map(JobKind::new);
      return new Part(
          new JobFilter(Optional.empty(), kind, given.oneOf("state", STATES)),
          given.pageOfIds(JobId::new));
    }
  }
}
