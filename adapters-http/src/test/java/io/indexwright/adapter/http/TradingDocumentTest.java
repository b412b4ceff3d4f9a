package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.exchange.Route;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is written of the routes of trading is what there is. */
class TradingDocumentTest {
  private static final JsonNode DOCUMENT =
      RunningApi.parse(RunningApi.resource("/io/indexwright/adapter/http/openapi/trading.json"));

  /** Routes that were there before, of which the document of another area tells. */
  private static final Set<String> OF_OTHERS =
      Set.of("GET /api/v1/orders/{id}", "GET /api/v1/portfolios/{id}/orders");

  @Test
  void tellsOfEveryRoute_andNoOther() {
    Set<String> told = new TreeSet<>();
    JsonNode paths = DOCUMENT.get("paths");
    eachField(
        paths,
        path ->
            eachField(
                paths.get(path), method -> told.add(method.toUpperCase(Locale.ROOT) + " " + path)));

    assertThat(told).isEqualTo(registered());
  }

  private static Set<String> registered() {
    SmallHouse house = new SmallHouse();
    try (RunningApi api =
        RunningApi.answering(house.trading.routes(house.visible()).toArray(RouteGroup[]::new))) {
      return api.api().routes().stream()
          .map(Route::toString)
          .filter(route -> route.startsWith("GET") || route.startsWith("POST"))
          .filter(route -> !OF_OTHERS.contains(route))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** An object of ours has the fields that it says, and says which of them may be missing. */
  @Test
  void givesExamplesThatFit() {
    DOCUMENT
        .get("paths")
        .findValues("application/json")
        .forEach(content -> fits(content.get("example"), content.get("schema")));
  }

  private static void fits(JsonNode example, JsonNode schema) {
    JsonNode known = resolved(schema);
    if (known.path("properties").isObject()) {
      assertThat(example.fieldNames())
          .toIterable()
          .as(known.get("description").asText())
          .isSubsetOf(() -> known.get("properties").fieldNames())
          .containsAll(required(known));
      eachField(example, name -> fits(example.get(name), known.get("properties").get(name)));
    } else if (example.isArray()) {
      example.forEach(item -> fits(item, known.get("items")));
    }
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  private static void eachField(JsonNode object, Consumer<String> todo) {
    object.fieldNames().forEachRemaining(todo);
  }

  private static JsonNode resolved(JsonNode schema) {
    JsonNode whole = schema.has("allOf") ? schema.get("allOf").get(0) : schema;
    String reference = whole.path("$ref").asText();
    return reference.isEmpty() ? whole : DOCUMENT.at(reference.substring(1));
  }
}
