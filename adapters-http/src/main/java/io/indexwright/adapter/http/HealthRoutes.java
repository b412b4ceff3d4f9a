package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.health.Checkup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** {@code /health}: what a load balancer asks. */
public final class HealthRoutes implements RouteGroup {
  private static final Health UP = new Health("UP");

  private final Checkup checkup;

  /** Tells what {@code checkup} finds. */
  public HealthRoutes(Checkup checkup) {
    this.checkup = checkup;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, "/health/live", Access.OPEN, request -> request.json(UP));
    RouteGroup.read(routes, "/health/ready", Access.OPEN, this::readiness);
  }

  private void readiness(Context request) {
    Checkup.Report report = checkup.report();
    request
        .status(report.mayBeAsked() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .json(report);
  }

  private record Health(String status) {}
}
