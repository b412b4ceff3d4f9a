package io.indexwright.adapter.http.watch;

import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.function.Supplier;

/** {@code /metrics}: what was measured, as Prometheus reads it, for those who are let in. */
public final class MetricsRoute {
  private static final String PATH = "/metrics";

  private final Supplier<String> measured;
  private final Handler door;

  /** Shows {@code measured} to whom {@code door} does not turn away. */
  public MetricsRoute(Supplier<String> measured, Handler door) {
    this.measured = measured;
    this.door = door;
  }

  /** Answers GET. */
  public void addTo(RoutesConfig routes) {
    routes
        .before(PATH, door)
        .get(
            PATH,
            request ->
                request
                    .contentType("text/plain; version=0.0.4; charset=utf-8")
                    .result(measured.get()),
            new Route("GET", PATH, Access.OPEN));
  }
}
