package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.health.Checkup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;

/** {@code /health}: what a load balancer asks. */
public final class HealthRoutes implements RouteGroup {
  private static final Health UP = new Health("UP");
  private static final Health DOWN = new Health("DOWN");

  private final Handler readiness;

  /** Tells whether it is ready. */
  public HealthRoutes(Readiness readiness) {
    this.readiness =
        request -> {
          boolean isReady = readiness.isReady();
          tell(request, isReady, isReady ? UP : DOWN);
        };
  }

  /** Tells what {@code checkup} finds. */
  public HealthRoutes(Checkup checkup) {
    this.readiness =
        request -> {
          Checkup.Report report = checkup.report();
          tell(request, report.mayBeAsked(), report);
        };
  }

  /** Whether the process can do its work now; whether it is alive is another question. */
  @FunctionalInterface
  public interface Readiness {

    /** Returns true if requests should be sent here; answers soon, whatever the world is doing. */
    boolean isReady();
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, "/health/live", Access.OPEN, request -> request.json(UP));
    RouteGroup.read(routes, "/health/ready", Access.OPEN, readiness);
  }

  private static void tell(Context request, boolean isReady, Object told) {
    request.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).json(told);
  }

  private record Health(String status) {}
}
