package io.indexwright.adapter.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** The routes of one area. */
@FunctionalInterface
public interface RouteGroup {

  /** Where every route about data starts. */
  String API = "/api/v1";

  /** Answers GET with {@code reading}, and HEAD with the same answer less its body. */
  static void read(RoutesConfig routes, String path, Handler reading) {
    routes.get(path, reading).head(path, reading);
  }

  /** Says which paths the area answers, and how. */
  void addTo(RoutesConfig routes);
}
