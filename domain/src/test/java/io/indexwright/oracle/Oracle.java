package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;

/** One worked case: inputs, what should come of them, and how closely. */
record Oracle(Json json) {

  static Oracle read(Path file) {
    try {
      return new Oracle(Json.parse(Files.readString(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String id() {
    return json.at("id").text();
  }

  String category() {
    return json.at("category").text();
  }

  Map<String, Json> inputs() {
    return json.at("inputs").fields();
  }

  Json input(String key) {
    return json.at("inputs").at(key);
  }

  Map<String, Json> prices(String key) {
    return input(key).fields();
  }

  Json expected(String key) {
    return json.at("expected").at(key);
  }

  /** Returns true if it has exactly these inputs. */
  boolean isMadeOf(Set<String> inputs) {
    return inputs().keySet().equals(inputs);
  }

  /** Returns true if it expects nothing but some of these. */
  boolean expectsOnly(Set<String> results) {
    return results.containsAll(json.at("expected").fields().keySet());
  }

  /** Compares {@code actual} with what is expected under {@code key}, if anything is. */
  void check(String key, BigDecimal actual) {
    if (json.at("expected").fields().containsKey(key)) {
      check(key, actual, expected(key));
    }
  }

  void check(String what, BigDecimal actual, Json expected) {
    BigDecimal relative = expected.number().abs().multiply(tolerance("rel"));
    assertThat(actual)
        .as("%s of %s", what, id())
        .isCloseTo(expected.number(), Offset.offset(tolerance("abs").max(relative)));
  }

  private BigDecimal tolerance(String kind) {
    return json.at("tolerance").at(kind).number();
  }
}
