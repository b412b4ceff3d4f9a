package io.indexwright.adapter.http.openapi;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.asset.Asset;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** {@code /openapi.json} for programs, and {@code /docs} for people, which needs nobody else. */
public final class DocumentRoutes implements RouteGroup {
  private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/5.34.1/";

  private final List<Asset> assets;

  /**
   * Shows {@code document}.
   *
   * @throws IllegalStateException if the build left a part of the page out
   */
  public DocumentRoutes(ApiDocument document) {
    assets =
        List.of(
            Asset.of("/openapi.json", "application/json", document.text()),
            Asset.load("/docs", "docs/index.html", Asset.HTML),
            Asset.load("/assets/docs.js", "docs/docs.js", Asset.SCRIPT),
            Asset.load("/assets/swagger-ui.css", SWAGGER_UI + "swagger-ui.css", Asset.CSS),
            Asset.load(
                "/assets/swagger-ui-bundle.js", SWAGGER_UI + "swagger-ui-bundle.js", Asset.SCRIPT));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    assets.forEach(asset -> RouteGroup.read(routes, asset.path(), Access.OPEN, asset::serve));
  }
}
