package io.indexwright.adapter.marketfeed.bars;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** One array of objects; the line of a bar is its place in the array, the first being 1. */
final class JsonArrayBars extends PulledReadings {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final BarFields fields;
  private long place;

  JsonArrayBars(Reader text, BarFields fields) throws IOException {
    this(JSON.createParser(text), fields);
  }

  private JsonArrayBars(JsonParser parser, BarFields fields) {
    super(parser);
    this.parser = parser;
    this.fields = fields;
  }

  @Override
  long line() {
    return place;
  }

  @Override
  Optional<Reading> pull() throws IOException {
    try {
      if (place == 0) {
        parser.nextToken();
      }
      place++;
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return parser.nextToken() == null
            ? Optional.empty()
            : last("file", "expected nothing after the array");
      }
      if (token == JsonToken.START_OBJECT) {
        return Optional.of(BarObject.of(parser).read(place, fields));
      }
      parser.skipChildren();
      return Optional.of(new RowFault(place, "row", "expected an object"));
    } catch (JsonProcessingException malformed) {
      return last("file", "expected JSON: " + malformed.getOriginalMessage());
    }
  }
}
