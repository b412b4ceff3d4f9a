package io.indexwright.adapter.marketfeed.twelvedata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.indexwright.application.feed.Ticker;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of one object, read one by one; every refusal says what was expected. */
public final class Fields {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final int MOST_SHOWN = 40;
  private static final int MOST_PLACES = 18;

  /** Reads numbers as they are written, and nothing that can be read in two ways. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonNode object;

  private Fields(JsonNode object) {
    this.object = object;
  }

  /** What was read is not what was expected. */
  public static final class Unexpected extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Says what was expected and what was there. */
    public Unexpected(String message) {
      super(message);
    }

    String text() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads an object from a text.
   *
   * @throws Unexpected if it is something else, or has a field twice
   */
  public static Fields parse(String text) {
    try {
      return of(JSON.readTree(text));
    } catch (JsonProcessingException malformed) {
      throw new Unexpected("expected JSON, but " + malformed.getOriginalMessage());
    }
  }

  /**
   * Takes an object.
   *
   * @throws Unexpected if it is something else
   */
  public static Fields of(JsonNode node) {
    if (!node.isObject()) {
      throw new Unexpected("expected an object, was " + shown(node));
    }
    return new Fields(node);
  }

  /** Reads an object. */
  public Fields object(String name) {
    JsonNode inner = object.path(name);
    if (!inner.isObject()) {
      throw unexpected(name, "an object");
    }
    return new Fields(inner);
  }

  /** Reads a list. */
  public JsonNode list(String name) {
    JsonNode inner = object.path(name);
    if (!inner.isArray()) {
      throw unexpected(name, "a list");
    }
    return inner;
  }

  /** Returns true if there is something, and it is not blank. */
  public boolean has(String name) {
    JsonNode inner = object.path(name);
    return !inner.isMissingNode()
        && !inner.isNull()
        && !(inner.isTextual() && inner.textValue().isBlank());
  }

  /** Reads a text that is not blank, as something else. */
  public <T> T read(String name, String expected, Function<String, T> parser) {
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
  public void expect(String name, String expected) {
    JsonNode inner = object.path(name);
    if (!inner.isTextual() || !inner.textValue().equals(expected)) {
      throw unexpected(name, "'" + expected + "'");
    }
  }

  /**
   * Checks what a response says of itself. The market is not compared: asked for the market XNAS,
   * the vendor answers with the segment XNGS.
   *
   * @throws Unexpected if it is about something else
   */
  public void expectAbout(Ticker ticker) {
    expect("symbol", ticker.symbol());
    expect("currency", ticker.currency().getCurrencyCode());
    expect("exchange_timezone", ticker.zone().getId());
  }

  /** Reads a date without a time, since a time would be one of some zone. */
  LocalDate date(String name) {
    return read(name, "a date such as 2026-11-20", LocalDate::parse);
  }

  /** Reads a number of seconds since 1970. */
  public Instant moment(String name) {
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

  /** Reads a number above zero. */
  public BigDecimal positive(String name) {
    return decimal(name)
        .filter(number -> number.signum() > 0)
        .orElseThrow(() -> unexpected(name, "a positive decimal"));
  }

  /** Reads a number from zero on. */
  public BigDecimal unsigned(String name) {
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

  /** Returns a refusal of a field, which shows the beginning of it. */
  public Unexpected unexpected(String name, String expected) {
    return new Unexpected(name + ": expected " + expected + ", was " + shown(object.path(name)));
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
