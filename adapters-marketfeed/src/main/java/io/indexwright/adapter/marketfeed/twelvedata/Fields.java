package io.indexwright.adapter.marketfeed.twelvedata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of one object, read one by one; every refusal says what was expected. */
final class Fields {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final int MOST_SHOWN = 40;
  private static final int MOST_PLACES = 18;

  private final JsonNode object;

  private Fields(JsonNode object) {
    this.object = object;
  }

  /** What was read is not what was expected. */
  static final class Unexpected extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Unexpected(String message) {
      super(message);
    }

    String text() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Takes an object.
   *
   * @throws Unexpected if it is something else
   */
  static Fields of(JsonNode node) {
    if (!node.isObject()) {
      throw new Unexpected("expected an object, was " + shown(node));
    }
    return new Fields(node);
  }

  Fields object(String name) {
    JsonNode inner = object.path(name);
    if (!inner.isObject()) {
      throw unexpected(name, "an object");
    }
    return new Fields(inner);
  }

  JsonNode list(String name) {
    JsonNode inner = object.path(name);
    if (!inner.isArray()) {
      throw unexpected(name, "a list");
    }
    return inner;
  }

  boolean has(String name) {
    JsonNode inner = object.path(name);
    return !inner.isMissingNode()
        && !inner.isNull()
        && !(inner.isTextual() && inner.textValue().isBlank());
  }

  /** Reads a text that is not blank, as something else. */
  <T> T read(String name, String expected, Function<String, T> parser) {
    JsonNode inner = object.path(name);
    if (!inner.isTextual() || inner.textValue().isBlank()) {
      throw unexpected(name, expected);
    }
    try {
      return parser.apply(inner.textValue());
    } catch (IllegalArgumentException | DateTimeException refused) {
      throw unexpected(name, expected);
    }
  }

  /** Reads a text that has to be {@code expected}. */
  void expect(String name, String expected) {
    JsonNode inner = object.path(name);
    if (!inner.isTextual() || !inner.textValue().equals(expected)) {
      throw unexpected(name, "'" + expected + "'");
    }
  }

  /** Reads a date without a time, since a time would be one of some zone. */
  LocalDate date(String name) {
    return read(name, "a date such as 2026-11-20", LocalDate::parse);
  }

  /** Reads a number of seconds since 1970. */
  Instant moment(String name) {
    JsonNode inner = object.path(name);
    if (!inner.canConvertToExactIntegral() || !inner.canConvertToLong() || inner.asLong() < 0) {
      throw unexpected(name, "seconds since 1970");
    }
    try {
      return Instant.ofEpochSecond(inner.asLong());
    } catch (DateTimeException beyond) {
      throw unexpected(name, "seconds since 1970");
    }
  }

  BigDecimal positive(String name) {
    return decimal(name)
        .filter(number -> number.signum() > 0)
        .orElseThrow(() -> unexpected(name, "a positive decimal"));
  }

  BigDecimal unsigned(String name) {
    return decimal(name)
        .filter(number -> number.signum() >= 0)
        .orElseThrow(() -> unexpected(name, "a decimal from 0 on"));
  }

  /** The vendor writes numbers as strings in most places, and as numbers in some. */
  private Optional<BigDecimal> decimal(String name) {
    JsonNode inner = object.path(name);
    if (inner.isTextual()) {
      return Optional.of(inner.textValue())
          .filter(text -> DECIMAL.matcher(text).matches())
          .map(BigDecimal::new);
    }
    return Optional.of(inner)
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .filter(Fields::isShort);
  }

  private static boolean isShort(BigDecimal number) {
    return number.scale() <= MOST_PLACES
        && (long) number.precision() - number.scale() <= MOST_PLACES;
  }

  private Unexpected unexpected(String name, String expected) {
    return new Unexpected(name + ": expected " + expected + ", was " + shown(object.path(name)));
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
