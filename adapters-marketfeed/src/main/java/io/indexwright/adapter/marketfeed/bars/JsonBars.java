package io.indexwright.adapter.marketfeed.bars;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** A JSON object on every line. */
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
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new RowFault(line, "row", "expected an object on a line of its own");
      }
      Reading bar = BarObject.of(parser).read(line, fields);
      return parser.nextToken() == null
          ? bar
          : new RowFault(line, "row", "expected one object on the line");
    } catch (JsonProcessingException malformed) {
      return new RowFault(line, "row", "expected JSON: " + malformed.getOriginalMessage());
    }
  }
}
