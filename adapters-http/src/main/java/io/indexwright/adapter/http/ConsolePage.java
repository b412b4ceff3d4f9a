package io.indexwright.adapter.http;

import io.indexwright.adapter.http.asset.Asset;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** The page at {@code /} and everything it is made of; it needs nothing from anywhere else. */
public final class ConsolePage implements RouteGroup {
  private static final String CHART_JS =
      "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private final List<Asset> assets;

  /**
   * Reads the page into memory.
   *
   * @throws IllegalStateException if the build left a part of it out
   */
  public ConsolePage() {
    assets =
        List.of(
            Asset.load("/", "console/index.html", Asset.HTML),
            Asset.load("/assets/console.css", "console/console.css", Asset.CSS),
            Asset.load("/assets/console.js", "console/console.js", Asset.SCRIPT),
            Asset.load("/assets/sections.js", "console/sections.js", Asset.SCRIPT),
            Asset.load("/assets/session.js", "console/session.js", Asset.SCRIPT),
            Asset.load("/assets/charts.js", "console/charts.js", Asset.SCRIPT),
            Asset.load("/assets/decimal.js", "console/decimal.js", Asset.SCRIPT),
            Asset.load("/assets/elements.js", "console/elements.js", Asset.SCRIPT),
            Asset.load("/assets/icon.svg", "console/icon.svg", Asset.SVG),
            Asset.load("/assets/chart.umd.min.js", CHART_JS, Asset.SCRIPT));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    assets.forEach(asset -> RouteGroup.read(routes, asset.path(), Access.OPEN, asset::serve));
  }
}
