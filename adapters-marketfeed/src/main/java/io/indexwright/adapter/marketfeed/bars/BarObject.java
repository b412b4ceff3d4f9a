package io.indexwright.adapter.marketfeed.bars;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A bar as a JSON object; numbers may be texts, and {@code null} is as good as nothing. */
final class BarObject {
  private final Map<String, String> named = new HashMap<>();
  private Optional<String> fault = Optional.empty();

  private BarObject() {}

  /** Reads an object to its end, of which {@code parser} has read the beginning. */
  static BarObject of(JsonParser parser) throws IOException {
    BarObject object = new BarObject();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      Optional<String> wrong = object.take(name, value, parser.getText());
      object.fault = object.fault.or(() -> wrong);
      parser.skipChildren();
    }
    return object;
  }

  /** Returns what is wrong with it. */
  private Optional<String> take(String name, JsonToken value, String text) {
    if (!BarFields.isKnown(name)) {
      return Optional.of("nobody knows the name '" + name + "'");
    }
    if (value.isStructStart() || value.isBoolean()) {
      return Optional.of("expected a text or a number at '" + name + "'");
    }
    return value != JsonToken.VALUE_NULL && named.putIfAbsent(name, text.strip()) != null
        ? Optional.of("'" + name + "' comes twice")
        : Optional.empty();
  }

  /** Returns the bar, as it stands in {@code line}. */
  Reading read(long line, BarFields fields) {
    return fault
        .<Reading>map(reason -> new RowFault(line, "row", reason))
        .orElseGet(() -> fields.read(line, name -> Optional.ofNullable(named.get(name))));
  }
}
