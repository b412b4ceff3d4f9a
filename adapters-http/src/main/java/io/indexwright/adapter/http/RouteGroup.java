package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.protection.Threshold;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Map;

/** The routes of one area. */
@FunctionalInterface
public interface RouteGroup {

  /** Where every route about data starts. */
  String API = "/api/v1";

  /** Answers GET with {@code reading}, and HEAD with the same answer less its body. */
  static void read(RoutesConfig routes, String path, Access access, Handler reading) {
    routes
        .get(path, reading, new Route("GET", path, access))
        .head(path, reading, new Route("HEAD", path, access));
  }

  /** Answers GET with a stream that goes on; there is no HEAD of what has no end yet. */
  static void listen(RoutesConfig routes, String path, Access access, Handler stream) {
    routes
        .get(
            path,
            request -> {
              Threshold.letGoOn(request);
              stream.handle(request);
            },
            new Route("GET", path, access))
        .head(path, RouteGroup::onlyGet, new Route("HEAD", path, access));
  }

  private static void onlyGet(Context request) {
    throw new MethodNotAllowedResponse("only GET", Map.of("allowed", "GET"));
  }

  /** Answers POST with what {@code work} does. */
  static void post(RoutesConfig routes, String path, Access access, Handler work) {
    routes.post(path, work, new Route("POST", path, access));
  }

  /** Answers PUT with what {@code work} does. */
  static void put(RoutesConfig routes, String path, Access access, Handler work) {
    routes.put(path, work, new Route("PUT", path, access));
  }

  /** Answers PATCH with what {@code work} does. */
  static void patch(RoutesConfig routes, String path, Access access, Handler work) {
    routes.patch(path, work, new Route("PATCH", path, access));
  }

  /** Answers DELETE with what {@code work} does. */
  static void delete(RoutesConfig routes, String path, Access access, Handler work) {
    routes.delete(path, work, new Route("DELETE", path, access));
  }

  /** Says which paths the area answers, and how. */
  void addTo(RoutesConfig routes);
}
