package io.indexwright.adapter.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the document promises: an answer that breaks it fails the test that got it. */
public final class Documented {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = parsed(ApiDocument.whole().text());
  private static final Schemas SCHEMAS = new Schemas(DOCUMENT.path("components"));

  /** What is told before a route hears of a request, and what is nobody's intention. */
  private static final Set<Integer> OF_NO_ROUTE = Set.of(400, 408, 413, 415, 431, 500);

  private static final List<Operation> OPERATIONS = read();

  private Documented() {}

  /**
   * Something that can be asked for.
   *
   * @param path with names for what differs, as a route has it
   * @param told what the document says of it
   */
  public record Operation(String method, String path, JsonNode told) {

    private boolean isAskedFor(String asked) {
      return Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+"), asked);
    }

    private long unknowns() {
      return path.chars().filter(each -> each == '{').count();
    }

    /** Returns true if it is for everybody. */
    public boolean isOpen() {
      return told.path("security").isArray() && told.path("security").isEmpty();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Returns everything that can be asked for; what is named in full comes first. */
  public static List<Operation> operations() {
    return OPERATIONS;
  }

  static JsonNode document() {
    return DOCUMENT;
  }

  static Schemas schemas() {
    return SCHEMAS;
  }

  private static List<Operation> read() {
    List<Operation> all = new ArrayList<>();
    DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
    all.sort(Comparator.comparing(Operation::unknowns));
    return List.copyOf(all);
  }

  /** Returns {@code answer}, which is as documented if what was asked for is. */
  public static HttpResponse<String> checked(HttpResponse<String> answer) {
    String method = answer.request().method();
    String asked = method.equals("HEAD") ? "GET" : method;
    OPERATIONS.stream()
        .filter(known -> known.method().equals(asked))
        .filter(known -> known.isAskedFor(answer.uri().getPath()))
        .findFirst()
        .ifPresent(known -> check(known, answer));
    return answer;
  }

  private static void check(Operation operation, HttpResponse<String> answer) {
    String answered = operation + " answers " + answer.statusCode();
    JsonNode content = promised(operation, answer.statusCode(), answered).path("content");
    if (answer.body().isEmpty()) {
      return; // HEAD, and what has not changed
    }
    String type =
        answer.headers().firstValue("Content-Type").orElse("").replaceFirst(" *;.*", "");
    assertThat(content.has(type)).as("%s as documented, with %s", answered, type).isTrue();
    if (type.endsWith("json")) {
      assertThat(SCHEMAS.faults(content.path(type).path("schema"), parsed(answer.body())))
          .as("%s as documented: %s", answered, answer.body())
          .isEmpty();
    }
  }

  private static JsonNode promised(Operation operation, int status, String answered) {
    JsonNode all = operation.told().path("responses");
    String key = Integer.toString(status);
    boolean isTold = all.has(key) || OF_NO_ROUTE.contains(status);
    assertThat(isTold).as("%s as documented: one of %s", answered, names(all)).isTrue();
    return resolved(all.path(all.has(key) ? key : "default"));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns what is referred to, or the node itself. */
  static JsonNode resolved(JsonNode node) {
    return Optional.of(node.path("$ref"))
        .filter(JsonNode::isTextual)
        .map(reference -> DOCUMENT.at(reference.textValue().substring(1)))
        .orElse(node);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("not JSON: " + text, malformed);
    }
  }
}
