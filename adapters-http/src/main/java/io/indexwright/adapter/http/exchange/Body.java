package io.indexwright.adapter.http.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.indexwright.instrument.InstrumentId;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the JSON object that a request brings; what cannot be read is collected, and told without
 * its value.
 */
public final class Body {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,12})?");
  private static final JsonNode NO_TEXT = TextNode.valueOf("");
  private static final String POSITIVE = "must be a text of a number above zero, such as 12.50";

  private final JsonNode fields;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private Body(JsonNode fields) {
    this.fields = fields;
  }

  /**
   * Does {@code reading} to its end, then refuses the request if anything in it was malformed, or
   * was not asked for. Until then what is malformed reads as if it were absent.
   *
   * @throws RefusedException with every fault that was found
   */
  public static <T> T read(Context request, Function<Body, T> reading) {
    Body given = new Body(parsed(request.body()));
    T result = reading.apply(given);
    given.fields.fieldNames().forEachRemaining(given::requireKnown);
    if (!given.faults.isEmpty()) {
      throw RefusedException.malformed(given.faults);
    }
    return result;
  }

  /** Returns what to throw if something could be read, and cannot be done. */
  public static RefusedException refusal(String why) {
    return RefusedException.malformed(List.of(new Fault("body", why)));
  }

  /** Returns what to throw if a field could be read, and cannot be meant. */
  public static RefusedException refusal(String name, List<String> whys) {
    return RefusedException.malformed(whys.stream().map(why -> new Fault(name, why)).toList());
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode parsed = Json.MAPPER.readTree(text);
      if (parsed.isObject()) {
        return parsed;
      }
    } catch (JsonProcessingException malformed) {
      throw noObject(); // what the parser says shows what was sent
    }
    throw noObject();
  }

  private static RefusedException noObject() {
    return RefusedException.malformed(List.of(new Fault("body", "must be one JSON object")));
  }

  private void requireKnown(String name) {
    if (!known.contains(name)) {
      faults.add(new Fault("body", "has a field that is not known here"));
    }
  }

  /** Returns a text that has to be there. */
  public String text(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      faults.add(new Fault(name, "must be a text"));
    }
    return text.orElse("");
  }

  /** Returns a text, if there is one. */
  public Optional<String> optionalText(String name) {
    return field(name, JsonNode::isTextual, "must be a text")
        .map(JsonNode::textValue)
        .filter(text -> !text.isEmpty());
  }

  /** Returns what {@code parser} makes of a text, if there is one. */
  public <T> Optional<T> parsed(
      String name, Function<String, Optional<T>> parser, String expectation) {
    Optional<String> text = optionalText(name);
    Optional<T> value = text.flatMap(parser);
    if (text.isPresent() && value.isEmpty()) {
      faults.add(new Fault(name, expectation));
    }
    return value;
  }

  /** Returns what {@code parser} makes of a text that has to be there. */
  public <T> Optional<T> needed(
      String name, Function<String, Optional<T>> parser, String expectation) {
    Optional<T> value = parsed(name, parser, expectation);
    if (isAbsent(name) || fields.path(name).equals(NO_TEXT)) {
      faults.add(new Fault(name, "must be given: it " + expectation));
    }
    return value;
  }

  /** Returns an id that has to be there. */
  public Optional<UUID> uuid(String name) {
    return needed(name, Parameters::uuidIn, "must be a UUID");
  }

  /** Returns an id, if there is one. */
  public Optional<UUID> optionalUuid(String name) {
    return parsed(name, Parameters::uuidIn, "must be a UUID");
  }

  /** Returns an instrument that has to be there. */
  public Optional<InstrumentId> instrument(String name) {
    return needed(name, Parameters::instrumentIn, "must be the id of an instrument");
  }

  /** Returns a currency that has to be there, one that has decimals. */
  public Optional<Currency> currency(String name) {
    return needed(
        name,
        code -> Parameters.currencyIn(code).filter(it -> it.getDefaultFractionDigits() >= 0),
        "must be a code of ISO 4217, such as EUR");
  }

  /** Returns a date, if there is one. */
  public Optional<LocalDate> date(String name) {
    return parsed(name, Parameters::dateIn, "must be a date, such as 2026-01-31");
  }

  /** Returns a moment, if there is one. */
  public Optional<Instant> instant(String name) {
    return parsed(name, Parameters::instantIn, "must be a moment, such as 2026-01-31T17:00:00Z");
  }

  /** Returns a number above zero in digits, if there is one. */
  public Optional<BigDecimal> positive(String name) {
    return parsed(name, Body::positiveIn, POSITIVE);
  }

  /** Returns a number above zero in digits that has to be there. */
  public Optional<BigDecimal> neededPositive(String name) {
    return needed(name, Body::positiveIn, POSITIVE);
  }

  private static Optional<BigDecimal> positiveIn(String text) {
    return Optional.of(text)
        .filter(DECIMAL.asMatchPredicate())
        .map(BigDecimal::new)
        .filter(number -> number.signum() > 0);
  }

  /** Returns an object as it is written, or an empty one if there is none. */
  public String document(String name) {
    return optionalDocument(name).orElse("{}");
  }

  /** Returns an object as it is written, if there is one. */
  public Optional<String> optionalDocument(String name) {
    return field(name, JsonNode::isObject, "must be an object").map(JsonNode::toString);
  }

  /** Notes that a field is not as expected, unless it is. */
  public void require(boolean isAsExpected, String name, String expectation) {
    if (!isAsExpected) {
      faults.add(new Fault(name, expectation));
    }
  }

  /** Returns true or false, if it is said. */
  public Optional<Boolean> flag(String name) {
    return field(name, JsonNode::isBoolean, "must be true or false").map(JsonNode::booleanValue);
  }

  /** Returns true or false, which has to be said. */
  public boolean neededFlag(String name) {
    Optional<Boolean> said = flag(name);
    if (isAbsent(name)) {
      faults.add(new Fault(name, "must be true or false"));
    }
    return said.orElse(false);
  }

  /** Returns a whole number that has to be there. */
  public int number(String name, int least, int most) {
    String expectation = "must be a whole number from %s to %s".formatted(least, most);
    known.add(name);
    JsonNode node = fields.path(name);
    if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
      faults.add(new Fault(name, expectation));
      return least;
    }
    return node.intValue();
  }

  /** Returns texts that have to be there, each as {@code parser} reads it. */
  public <T> List<T> list(String name, Function<String, Optional<T>> parser, String expectation) {
    List<T> values = new ArrayList<>();
    field(name, JsonNode::isArray, expectation)
        .ifPresent(
            array -> array.forEach(each -> parser.apply(each.asText()).ifPresent(values::add)));
    int said = fields.path(name).size();
    if (values.isEmpty() || values.size() < said) {
      faults.add(new Fault(name, expectation));
    }
    return values;
  }

  /** Returns texts, each as {@code parser} reads it; none if nothing is said. */
  public <T> List<T> optionalList(
      String name, Function<String, Optional<T>> parser, String expectation) {
    return field(name, JsonNode::isArray, expectation).filter(all -> !all.isEmpty()).isPresent()
        ? list(name, parser, expectation)
        : List.of();
  }

  private boolean isAbsent(String name) {
    JsonNode node = fields.path(name);
    return node.isMissingNode() || node.isNull();
  }

  private Optional<JsonNode> field(String name, Predicate<JsonNode> isOne, String expectation) {
    known.add(name);
    JsonNode node = fields.path(name);
    if (isAbsent(name)) {
      return Optional.empty();
    }
    if (!isOne.test(node)) {
      faults.add(new Fault(name, expectation));
      return Optional.empty();
    }
    return Optional.of(node);
  }
}
