package io.indexwright.adapter.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** {@code /health}: what a load balancer asks. */
public final class HealthRoutes implements RouteGroup {
  private static final Health UP = new Health("UP");
  private static final Health DOWN = new Health("DOWN");

  private final Readiness readiness;

  public HealthRoutes(Readiness readiness) {
    this.readiness = readiness;
  }

  /** Whether the process can do its work now; whether it is alive is another question. */
  @FunctionalInterface
  public interface Readiness {

    /** Returns true if requests should be sent here; answers soon, whatever the world is doing. */
    boolean isReady();
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, "/health/live", request -> request.json(UP));
    RouteGroup.read(routes, "/health/ready", this::ready);
  }

  private void ready(Context request) {
    if (readiness.isReady()) {
      request.json(UP);
    } else {
      request.status(HttpStatus.SERVICE_UNAVAILABLE).json(DOWN);
    }
  }

  private record Health(String status) {}
}
