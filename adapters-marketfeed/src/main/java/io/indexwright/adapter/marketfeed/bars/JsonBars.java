package io.indexwright.adapter.marketfeed.bars;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object on every line; numbers may be texts, and {@code null} is as good as nothing. */
final class JsonBars extends PulledReadings {
  private static final JsonFactory JSON = new JsonFactory();

  private final BufferedReader text;
  private final BarFields fields;
  private long line;

  JsonBars(BufferedReader text, BarFields fields) {
    super(text);
    this.text = text;
    this.fields = fields;
  }

  @Override
  long line() {
    return line;
  }

  @Override
  Optional<Reading> pull() throws IOException {
    for (String object = text.readLine(); object != null; object = text.readLine()) {
      line++;
      if (!object.isBlank()) {
        return Optional.of(read(object));
      }
    }
    return Optional.empty();
  }

  private Reading read(String object) throws IOException {
    try (JsonParser parser = JSON.createParser(object)) {
      Map<String, String> named = new HashMap<>();
      Optional<String> fault = take(parser, named);
      return fault.isPresent()
          ? new RowFault(line, "row", fault.get())
          : fields.read(line, name -> Optional.ofNullable(named.get(name)));
    } catch (JsonProcessingException malformed) {
      return new RowFault(line, "row", "expected JSON: " + malformed.getOriginalMessage());
    }
  }

  /** Returns what is wrong with the object. */
  private static Optional<String> take(JsonParser parser, Map<String, String> named)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return Optional.of("expected an object on a line of its own");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!BarFields.isKnown(name)) {
        return Optional.of("nobody knows the name '" + name + "'");
      }
      if (value.isStructStart() || value.isBoolean()) {
        return Optional.of("expected a text or a number at '" + name + "'");
      }
      if (value != JsonToken.VALUE_NULL
          && named.putIfAbsent(name, parser.getText().strip()) != null) {
        return Optional.of("'" + name + "' comes twice");
      }
    }
    return parser.nextToken() == null
        ? Optional.empty()
        : Optional.of("expected one object on the line");
  }
}
