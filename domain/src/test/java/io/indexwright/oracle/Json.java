package io.indexwright.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value read from JSON text, numbers digit by digit and never through binary. Just enough for the
 * oracles: what it is asked for and cannot find is a {@link IllegalArgumentException}.
 *
 * @param value a {@code Map}, a {@code List}, or a {@code String} that holds text or a literal
 */
record Json(Object value) {

  static Json parse(String text) {
    Reader reader = new Reader(text);
    Json json = reader.value();
    reader.expectEnd();
    return json;
  }

  /** Returns the fields of an object, in the order of the text. */
  Map<String, Json> fields() {
    Map<String, Json> fields = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, field) -> fields.put((String) key, (Json) field));
    return fields;
  }

  List<Json> items() {
    return ((List<?>) value).stream().map(Json.class::cast).toList();
  }

  Json at(String key) {
    Json field = fields().get(key);
    if (field == null) {
      throw new IllegalArgumentException("no " + key + " among " + fields().keySet());
    }
    return field;
  }

  String text() {
    return (String) value;
  }

  /** Returns a number, which some oracles write as a string. */
  BigDecimal number() {
    return new BigDecimal(text());
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Json value() {
      return switch (peek()) {
        case '{' -> new Json(object());
        case '[' -> new Json(list());
        case '"' -> new Json(string());
        default -> new Json(literal());
      };
    }

    void expectEnd() {
      if (!text.substring(at).isBlank()) {
        throw new IllegalArgumentException("more than one value: " + text.substring(at));
      }
    }

    private Map<String, Json> object() {
      Map<String, Json> fields = new LinkedHashMap<>();
      at++;
      while (peek() != '}') {
        String key = string();
        skip(':');
        fields.put(key, value());
        skipComma();
      }
      at++;
      return fields;
    }

    private List<Json> list() {
      List<Json> items = new ArrayList<>();
      at++;
      while (peek() != ']') {
        items.add(value());
        skipComma();
      }
      at++;
      return items;
    }

    private String string() {
      skip('"');
      StringBuilder words = new StringBuilder();
      while (text.charAt(at) != '"') {
        words.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        at++;
      }
      at++;
      return words.toString();
    }

    private char escaped() {
      at++;
      char escape = text.charAt(at);
      if (escape == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      int known = "bfnrt".indexOf(escape);
      return known < 0 ? escape : "\b\f\n\r\t".charAt(known);
    }

    private String literal() {
      int from = at;
      while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at);
    }

    private char peek() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.charAt(at);
    }

    private void skip(char expected) {
      if (peek() != expected) {
        throw new IllegalArgumentException("expected " + expected + " at " + at);
      }
      at++;
    }

    private void skipComma() {
      if (peek() == ',') {
        at++;
      }
    }
  }
}
