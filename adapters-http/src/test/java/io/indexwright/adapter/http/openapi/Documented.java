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
import java.util.Set;
import java.util.regex.Pattern;

/** What the document promises: an answer that breaks it fails the test that got it. */
public final class Documented {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = parsed(ApiDocument.whole().text());
  private static final Schemas SCHEMAS = new Schemas(DOCUMENT.path("components"));

  /** What is told before a route hears of a request, and what is nobody's intention. */
  private static final Set<Integer> OF_NO_ROUTE = Set.of(405, 408, 413, 414, 415, 431, 500);

  private static final List<Operation> OPERATIONS = read();

  private Documented() {}

  /**
   * Something that can be asked for.
   *
   * @param path with names for what differs, as a route has it
   * @param form of a path that is asked for
   * @param told what the document says of it
   */
  record Operation(String method, String path, Pattern form, JsonNode told) {

    static Operation of(String method, String path, JsonNode told) {
      return new Operation(
          method, path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")), told);
    }

    private boolean isAskedBy(String askedMethod, String askedPath) {
      return method.equals(askedMethod) && form.matcher(askedPath).matches();
    }

    private long unknowns() {
      return path.chars().filter(each -> each == '{').count();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Returns everything that can be asked for; what is named in full comes first. */
  static List<Operation> operations() {
    return OPERATIONS;
  }

  static JsonNode document() {
    return DOCUMENT;
  }

  private static List<Operation> read() {
    List<Operation> all = new ArrayList<>();
    for (var path : DOCUMENT.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        String name = method.getKey().toUpperCase(Locale.ROOT);
        all.add(Operation.of(name, path.getKey(), method.getValue()));
      }
    }
    all.sort(Comparator.comparing(Operation::unknowns));
    return List.copyOf(all);
  }

  /** Returns {@code answer}, which is as documented if what was asked for is. */
  public static <T> HttpResponse<T> checked(HttpResponse<T> answer) {
    String method = answer.request().method();
    String asked = method.equals("HEAD") ? "GET" : method;
    OPERATIONS.stream()
        .filter(known -> known.isAskedBy(asked, answer.uri().getPath()))
        .findFirst()
        .ifPresent(known -> check(known, answer));
    return answer;
  }

  private static void check(Operation operation, HttpResponse<?> answer) {
    String answered = operation + " answers " + answer.statusCode();
    JsonNode content = promised(operation, answer.statusCode(), answered).path("content");
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(" *;.*", "");
    if (answer.body().equals("")) {
      return; // HEAD, and what has no content or the same as before
    }
    assertThat(content.has(type)).as("%s as documented, with %s", answered, type).isTrue();
    if (type.endsWith("json") && answer.body() instanceof String text) {
      assertThat(SCHEMAS.faults(content.path(type).path("schema"), parsed(text)))
          .as("%s as documented: %s", answered, text)
          .isEmpty();
    }
  }

  private static JsonNode promised(Operation operation, int status, String answered) {
    JsonNode all = operation.told().path("responses");
    String key = Integer.toString(status);
    boolean isTold = all.has(key) || OF_NO_ROUTE.contains(status);
    assertThat(isTold).as("%s as documented, one of %s", answered, names(all)).isTrue();
    return resolved(all.path(all.has(key) ? key : "default"));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns what is referred to, or the node itself. */
  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** Returns what is wrong with a value, each by its place, if it is to be of a named schema. */
  public static List<String> faults(String schema, String value) {
    return faults(DOCUMENT.at("/components/schemas").path(schema), parsed(value));
  }

  static List<String> faults(JsonNode schema, JsonNode value) {
    return SCHEMAS.faults(schema, value);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("not JSON: " + text, malformed);
    }
  }
}
