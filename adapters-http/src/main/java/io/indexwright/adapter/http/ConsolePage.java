package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.proof.Digest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page at {@code /} and everything it is made of; it needs nothing from anywhere else. */
public final class ConsolePage implements RouteGroup {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
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
            Asset.load("/", "console/index.html", HTML),
            Asset.load("/assets/console.css", "console/console.css", CSS),
            Asset.load("/assets/console.js", "console/console.js", SCRIPT),
            Asset.load("/assets/sections.js", "console/sections.js", SCRIPT),
            Asset.load("/assets/session.js", "console/session.js", SCRIPT),
            Asset.load("/assets/charts.js", "console/charts.js", SCRIPT),
            Asset.load("/assets/decimal.js", "console/decimal.js", SCRIPT),
            Asset.load("/assets/elements.js", "console/elements.js", SCRIPT),
            Asset.load("/assets/icon.svg", "console/icon.svg", "image/svg+xml"),
            Asset.load("/assets/chart.umd.min.js", CHART_JS, SCRIPT));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    assets.forEach(asset -> RouteGroup.read(routes, asset.path(), Access.OPEN, asset::serve));
  }

  /**
   * One file of the page.
   *
   * @param tag changes with the content: a browser asks every time and downloads only what changed
   */
  private record Asset(String path, String type, String content, String tag) {

    static Asset load(String path, String resource, String type) {
      try (InputStream file = ConsolePage.class.getClassLoader().getResourceAsStream(resource)) {
        if (file == null) {
          throw new IllegalStateException("the build left out " + resource);
        }
        String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        return new Asset(path, type, content, "W/\"" + Digest.of(content).brief() + "\"");
      } catch (IOException unreadable) {
        throw new UncheckedIOException(resource, unreadable);
      }
    }

    void serve(Context request) {
      request
          .header(Header.CACHE_CONTROL, "no-cache")
          .header(Header.ETAG, tag)
          .contentType(type)
          .result(content);
    }
  }
}
