package io.indexwright.adapter.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests that nobody means, drawn from the document: nearly right, or not at all. */
public final class OddRequests {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern UNKNOWN = Pattern.compile("\\{\\w+}");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\u001b[2J",
          "\u202etxt.exe",
          "\ud83d\ude00".repeat(40),
          "'; drop table app_user; --",
          "1' or '1'='1",
          "../../../../etc/passwd",
          "..\\..\\windows",
          "${jndi:ldap://127.0.0.1/a}",
          "<script>alert(1)</script>",
          "\r\nX-Odd: 1",
          "%00%ff",
          "null",
          "NaN",
          "-1",
          "0",
          "1e400",
          "9".repeat(400),
          "0.0000000000000000000000000001",
          "2026-02-30",
          "+999999999-12-31",
          "P999999999Y",
          "x".repeat(3_000));

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "x");

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Content-Encoding",
          "Cookie",
          "If-Match",
          "If-None-Match",
          "Last-Event-ID",
          "Origin",
          "Range",
          "traceparent",
          "X-API-Key",
          "X-Forwarded-For",
          "X-HTTP-Method-Override",
          "X-Request-Id");

  private static final List<String> RAW =
      List.of(
          "",
          "{",
          "}",
          "null",
          "[]",
          "\"text\"",
          "{\"a\":1,\"a\":2}",
          "{\"a\":1e999999999}",
          "{\"name\":\"\\ud800\"}",
          "{\"a\":" + "9".repeat(5_000) + "}",
          "[".repeat(20_000),
          "{\"a\":".repeat(5_000),
          "username=a&password=b",
          "<a/>");

  private final Random random;
  private final List<Documented.Operation> served;
  private final List<String> ids;
  private int number;

  /**
   * Draws by {@code random}; of what exists it knows {@code ids}.
   *
   * @param served what is asked for, as {@code GET /path}
   */
  public OddRequests(Random random, Set<String> served, List<String> ids) {
    this.random = random;
    this.served =
        Documented.operations().stream()
            .filter(known -> served.contains(known.toString()))
            .toList();
    this.ids = List.copyOf(ids);
  }

  /**
   * What is sent.
   *
   * @param headers names and values, in turn
   * @param body a character a byte
   */
  public record Odd(String method, String path, List<String> headers, String body) {
    /** Returns what is sent as a body. */
    public byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Returns another one. */
  public Odd next() {
    number++;
    Documented.Operation asked = any(served);
    String method = isRare() ? any(METHODS) : asked.method();
    return new Odd(
        method,
        path(asked) + query(asked),
        headers(asked),
        new String(body(asked), StandardCharsets.ISO_8859_1));
  }

  private boolean isRare() {
    return random.nextInt(8) == 0;
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private String path(Documented.Operation asked) {
    Matcher unknowns = UNKNOWN.matcher(asked.path());
    return unknowns.replaceAll(
        unknown -> Matcher.quoteReplacement(isRare() ? encoded(" " + any(TEXTS)) : any(ids)));
  }

  private String query(Documented.Operation asked) {
    List<String> pairs = new ArrayList<>();
    for (JsonNode told : asked.told().path("parameters")) {
      JsonNode parameter = Documented.resolved(told);
      if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
        pairs.add(parameter.path("name").asText() + "=" + encoded(value(parameter)));
      }
    }
    if (isRare()) {
      pairs.add(pairs.isEmpty() ? encoded(any(TEXTS)) + "=1" : pairs.get(0));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private String value(JsonNode parameter) {
    return random.nextBoolean() ? parameter.path("example").asText("1") : any(TEXTS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private List<String> headers(Documented.Operation asked) {
    List<String> headers = new ArrayList<>();
    type(asked).ifPresent(type -> headers.addAll(List.of("Content-Type", type)));
    if (!isRare()) {
      headers.addAll(List.of("Idempotency-Key", "odd-" + number));
    }
    while (random.nextInt(4) == 0) {
      headers.addAll(List.of(any(HEADERS), visible(any(TEXTS))));
    }
    return headers;
  }

  private Optional<String> type(Documented.Operation asked) {
    if (isRare()) {
      return Optional.of(any(List.of("text/plain", "application/xml", "multipart/form-data", "x")));
    }
    return content(asked).properties().stream().findFirst().map(type -> type.getKey());
  }

  private static JsonNode content(Documented.Operation asked) {
    return asked.told().path("requestBody").path("content");
  }

  private static String visible(String text) {
    return text.replaceAll("[^ -~]", "?").strip();
  }

  private byte[] body(Documented.Operation asked) {
    JsonNode example = content(asked).path("application/json").path("example").deepCopy();
    if (example.isMissingNode() || isRare()) {
      return any(RAW).getBytes(StandardCharsets.UTF_8);
    }
    while (random.nextInt(3) > 0) {
      bend(example);
    }
    byte[] bytes = example.toString().getBytes(StandardCharsets.UTF_8);
    if (isRare()) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return isRare() ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  /** Changes one thing somewhere below. */
  private void bend(JsonNode node) {
    List<JsonNode> below = new ArrayList<>();
    node.forEach(below::add);
    below.removeIf(child -> !child.isContainerNode() || child.isEmpty());
    if (!below.isEmpty() && random.nextBoolean()) {
      bend(any(below));
    } else if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(List.of("odd"));
      object.fieldNames().forEachRemaining(names::add);
      String name = any(names);
      if (isRare()) {
        object.remove(name);
      } else {
        object.set(name, oddNode());
      }
    } else if (node instanceof ArrayNode array) {
      array.add(oddNode());
    }
  }

  private JsonNode oddNode() {
    return switch (random.nextInt(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextInt(5) - 2);
      case 3 -> NODES.numberNode(BigInteger.TEN.pow(300));
      case 4 -> NODES.numberNode(new BigDecimal("1e-400"));
      case 5 -> NODES.arrayNode().add(NODES.objectNode());
      case 6 -> NODES.objectNode();
      default -> NODES.textNode(any(TEXTS));
    };
  }
}
