package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.openapi.ApiDocument;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocsPageTest {
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href|url)[=:] ?\"([^\"]+)\"");
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = new SmallHouse().open();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi.json, application/json",
    "/docs, text/html",
    "/assets/docs.js, text/javascript",
    "/assets/swagger-ui.css, text/css",
    "/assets/swagger-ui-bundle.js, text/javascript"
  })
  void servesEachPartAsWhatItIs(String path, String type) {
    HttpResponse<String> answer = api.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.body()).isNotBlank();
  }

  @Test
  void refersOnlyToWhatIsServedHere() {
    List<String> references =
        REFERENCE
            .matcher(api.get("/docs").body() + api.get("/assets/docs.js").body())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(references)
        .contains("/openapi.json")
        .allSatisfy(reference -> assertThat(api.get(reference).statusCode()).isEqualTo(200));
  }

  @Test
  void hasNoScriptOrStyleInTheMarkup() {
    assertThat(api.get("/docs").body())
        .doesNotContain("<style", " style=")
        .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
        .doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void handsOutTheDocumentAgain_onlyWhenItChanged() {
    HttpResponse<String> first = api.get("/openapi.json");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.body()).isEqualTo(ApiDocument.whole().text());
    assertThat(tag).matches("\"[0-9a-f]+\"");
    assertThat(api.get("/openapi.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }
}
