package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePageTest {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from \"\\./([^\"]+)\"");
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = new SmallHouse().run();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/assets/console.css, text/css",
    "/assets/console.js, text/javascript",
    "/assets/sections.js, text/javascript",
    "/assets/session.js, text/javascript",
    "/assets/charts.js, text/javascript",
    "/assets/decimal.js, text/javascript",
    "/assets/elements.js, text/javascript",
    "/assets/chart.umd.min.js, text/javascript",
    "/assets/icon.svg, image/svg+xml"
  })
  void servesEachPartAsWhatItIs(String path, String type) {
    HttpResponse<String> answer = api.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.body()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/assets/console.js",
        "/assets/sections.js",
        "/assets/charts.js",
        "/assets/elements.js"
      })
  void refersOnlyToWhatIsServedHere(String path) {
    List<String> references =
        REFERENCE
            .matcher(api.get(path).body())
            .results()
            .map(found -> found.group(1) == null ? "/assets/" + found.group(2) : found.group(1))
            .toList();

    if (!path.equals("/assets/elements.js")) {
      assertThat(references).isNotEmpty();
    }
    assertThat(references)
        .allSatisfy(reference -> assertThat(api.get(reference).statusCode()).isEqualTo(200));
  }

  @Test
  void needsNothingFromAnywhereElse() {
    assertThat(page()).allSatisfy(part -> assertThat(part).doesNotContain("http://", "https://"));
  }

  @Test
  void hasNoScriptOrStyleInTheMarkup() {
    assertThat(api.get("/").body())
        .doesNotContain("<style", " style=")
        .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
        .doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void neverTurnsTextIntoMarkup() {
    assertThat(page())
        .allSatisfy(
            part ->
                assertThat(part)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML")
                    .doesNotContain("document.write", "eval(", "new Function"));
  }

  @Test
  void isDownloadedAgainOnlyWhenItChanged() {
    HttpResponse<String> first = api.get("/assets/console.css");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = api.get("/assets/console.css", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().allValues("Cache-Control")).containsExactly("no-cache");
    assertThat(api.get("/assets/console.css", "If-None-Match", "W/\"older\"").statusCode())
        .isEqualTo(200);
  }

  /** Our own parts; the icon names its XML name space, which nobody fetches. */
  private static List<String> page() {
    return List.of(
            "/",
            "/assets/console.css",
            "/assets/console.js",
            "/assets/sections.js",
            "/assets/session.js",
            "/assets/charts.js",
            "/assets/decimal.js",
            "/assets/elements.js")
        .stream()
        .map(path -> api.get(path).body())
        .toList();
  }
}
