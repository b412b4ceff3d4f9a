package io.indexwright.adapter.http.index;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.calculation.StartCalculation;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.job.JobRequest;
import io.indexwright.index.IndexId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where the levels of an index are asked for: a job calculates and publishes them. */
public final class CalculationRoutes implements RouteGroup {
  private static final String PATH = API + "/indices/{id}/calculations";

  private final StartCalculation start;
  private final Desk desk;

  /** Lets {@code start} do what is asked at {@code desk}. */
  public CalculationRoutes(StartCalculation start, Desk desk) {
    this.start = start;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.post(
        routes,
        PATH,
        Access.of(Role.OPERATOR, Scope.INDICES_WRITE),
        desk.once("POST " + PATH, this::started));
  }

  private Answer started(Context request) {
    IndexId index = new IndexId(Parameters.read(request, Parameters::id));
    JobRequest job = start.start(index, desk.asker(request));
    return new Answer(
        HttpStatus.ACCEPTED.getCode(),
        new TreeMap<>(Map.of(Header.LOCATION, API + "/jobs/" + job.id())),
        request.jsonMapper().toJsonString(View.of(job), View.class));
  }

  /** The job, as it waits. */
  private record View(UUID job, String kind) {
    static View of(JobRequest job) {
      return new View(job.id().value(), job.kind().name());
    }
  }
}
