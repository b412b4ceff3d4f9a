package io.indexwright.adapter.marketfeed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.indexwright.application.port.MalformedFeedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Reads a list of flat objects as rows; a row is on the line on which its object begins. Numbers
 * are read digit by digit, and {@code null} is as good as nothing.
 */
final class JsonRows {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_PLACES = 100;

  private final JsonParser parser;
  private final SortedSet<String> columns;
  private final List<String> faults;

  private JsonRows(JsonParser parser, SortedSet<String> columns, List<String> faults) {
    this.parser = parser;
    this.columns = columns;
    this.faults = faults;
  }

  /**
   * Turns every object of {@code file} into a {@code T}.
   *
   * @param columns that an object may have
   * @throws MalformedFeedException with one fault for each object that {@code reader} refuses, for
   *     everything that is no field of a row, and for the place where the text is not JSON
   */
  static <T> List<T> parse(TableFile file, SortedSet<String> columns, Function<Row, T> reader) {
    List<T> parsed = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(file.text())) {
      new JsonRows(parser, columns, faults).readInto(parsed, reader);
    } catch (JsonProcessingException malformed) {
      faults.add(line(malformed.getLocation().getLineNr()) + ": not JSON: " + said(malformed));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
    if (!faults.isEmpty()) {
      throw new MalformedFeedException(file.name(), faults);
    }
    return parsed;
  }

  private static String said(JsonProcessingException malformed) {
    return malformed.getOriginalMessage();
  }

  private static String line(long number) {
    return "line " + number;
  }

  private <T> void readInto(List<T> parsed, Function<Row, T> reader) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      faults.add("line 1: expected a list of objects");
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      next(reader).ifPresent(parsed::add);
    }
    if (Optional.ofNullable(parser.nextToken()).isPresent()) {
      faults.add(here() + ": the list is followed by something else");
    }
  }

  private String here() {
    return line(parser.currentTokenLocation().getLineNr());
  }

  private <T> Optional<T> next(Function<Row, T> reader) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      faults.add(line(line) + ": expected an object");
      parser.skipChildren();
      return Optional.empty();
    }
    int before = faults.size();
    Row row = Row.of(line, fields());
    return faults.size() == before ? read(row, reader) : Optional.empty();
  }

  private <T> Optional<T> read(Row row, Function<Row, T> reader) {
    try {
      return Optional.of(reader.apply(row));
    } catch (RowFault fault) {
      faults.add(String.valueOf(fault.getMessage()));
      return Optional.empty();
    }
  }

  private Map<String, String> fields() throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String column = parser.currentName();
      String place = here() + ", column " + column;
      parser.nextToken();
      if (!columns.contains(column)) {
        faults.add(place + ": nobody knows it: expected " + String.join(", ", columns));
      } else if (fields.putIfAbsent(column, text(place)) != null) {
        faults.add(place + ": is there twice");
      }
      parser.skipChildren();
    }
    return fields;
  }

  private String text(String place) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
      faults.add(place + ": expected a string or a number");
    }
    return token.isNumeric() ? plain(parser.getText()) : String.valueOf(parser.getText());
  }

  /** Writes a number without its exponent, unless that would take very long. */
  private static String plain(String digits) {
    try {
      BigDecimal number = new BigDecimal(digits);
      return Math.abs((long) number.scale()) > MOST_PLACES ? digits : number.toPlainString();
    } catch (NumberFormatException tooLarge) {
      return digits;
    }
  }
}
