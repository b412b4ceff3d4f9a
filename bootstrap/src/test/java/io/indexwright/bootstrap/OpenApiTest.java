package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.openapi.ApiDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The document against the product: as it is wired, and as it answers from its database. */
@Tag("once")
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String OPEN = "open";

  private final RunningProduct product = RunningProduct.get();
  private final String key = product.key();
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonNode document;

  @TempDir private Path directory = Path.of("");

  OpenApiTest() throws IOException {
    document = JSON.readTree(ApiDocument.whole().text());
  }

  /** Of HEAD nothing is told: it answers what GET does. */
  @Test
  void tellsOfEveryRoute_andOfNoOther() {
    Map<String, String> served = new TreeMap<>();
    for (Route route : product.wiring().served()) {
      if (!route.method().equals("HEAD") && !isDrawn(route.path())) {
        served.put(
            route.toString(),
            route.access().needed().map(need -> need.scope().toString()).orElse(OPEN));
      }
    }
    Map<String, String> told = new TreeMap<>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        String asked = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        told.put(asked, scope(method.getValue().path("security")));
      }
    }

    assertThat(told).containsExactlyInAnyOrderEntriesOf(served);
  }

  /** What a browser draws is no part of the API. */
  private static boolean isDrawn(String path) {
    return path.equals("/") || path.equals("/docs") || path.startsWith("/assets/");
  }

  private static String scope(JsonNode security) {
    return security.isArray() && security.isEmpty() ? OPEN : security.at("/0/bearer/0").asText();
  }

  @TestFactory
  Stream<DynamicTest> answersWhateverIsReadAsItTells() {
    return document.path("paths").properties().stream()
        .filter(path -> path.getValue().has("get"))
        .filter(path -> !path.getValue().at("/get/responses/200/content").has("text/event-stream"))
        .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> ask(path.getKey())));
  }

  private void ask(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(filled(path));
    JsonNode told = document.path("paths").path(path).path("get").path("responses");
    JsonNode content = resolved(told.path(String.valueOf(answer.statusCode()))).path("content");
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(" *;.*", "");

    assertThat(content.has(type)).as("%s with %s", answer, type).isTrue();
    if (type.endsWith("json")) {
      ObjectNode schema = JSON.createObjectNode();
      schema.set("components", document.path("components"));
      schema.putArray("allOf").add(content.path(type).path("schema"));
      assertThat(SCHEMAS.getSchema(schema).validate(JSON.readTree(answer.body())))
          .as(answer.body())
          .isEmpty();
    }
  }

  /** Names what the demo made; what it did not make is unknown. */
  private String filled(String path) throws IOException, InterruptedException {
    int name = path.indexOf("/{");
    if (name < 0) {
      return path;
    }
    String list =
        path.startsWith("/api/v1/orders/")
            ? filled("/api/v1/portfolios/{id}/orders")
            : path.substring(0, name);
    String first = JSON.readTree(get(list).body()).at("/data/0/id").asText();
    return path.replaceAll("\\{[^}]+}", first.isEmpty() ? "unknown" : first);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(product.address().resolve(path)).header("X-API-Key", key).build(),
        BodyHandlers.ofString());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  @Test
  void isTheSameByCommand() throws IOException, InterruptedException {
    StringWriter printed = new StringWriter();
    Path file = directory.resolve("openapi.json");
    Program program =
        new Program(
            () -> {
              throw new IllegalStateException("no database is needed");
            },
            Clock.systemUTC(),
            false);

    assertThat(Main.commandLine(program).setOut(new PrintWriter(printed)).execute("openapi"))
        .isZero();
    assertThat(Main.commandLine(program).execute("openapi", "--out", file.toString())).isZero();

    assertThat(printed).hasToString(get("/openapi.json").body());
    assertThat(file).hasContent(printed.toString());
  }

  @Test
  void isDrawn_withoutAnyOtherOrigin() {
    ChromeDriver page = Browser.open(1280, 1700);
    try {
      page.get(product.address().resolve("/docs").toString());
      Browser.waitUntilDrawn(page);

      assertThat(page.findElement(By.tagName("body")).getText()).contains("/api/v1/indices");
      assertThat(page.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
      assertThat(
              page.executeScript(
                  "return performance.getEntriesByType('resource').map(e => new URL(e.name).origin)"
                      + ".filter(origin => origin !== location.origin).length"))
          .isEqualTo(0L);
    } finally {
      page.quit();
    }
  }
}
