package io.indexwright.adapter.json.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.indexwright.application.port.MalformedDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes a JSON text apart; a key that comes twice in one object is a fault. */
public final class JsonText {
  /** So deep no document is, and so long no number: what is, is not worth the work. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(200).build();

  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  private final JsonParser parser;
  private final List<String> faults;

  private JsonText(JsonParser parser, List<String> faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /**
   * Reads a whole text and stands at its top.
   *
   * @param faults where everything that is wrong is reported, now and as the place is read
   */
  public static Place parse(String text, List<String> faults) {
    return new Place(whole(text, faults), "", faults);
  }

  /**
   * Returns what {@code reader} makes of a whole text.
   *
   * @param document what it is, in a word
   * @throws MalformedDocumentException with everything that is wrong
   */
  public static <T> T read(String document, String text, Function<Place, Optional<T>> reader) {
    List<String> faults = new ArrayList<>();
    return reader
        .apply(parse(text, faults))
        .filter(whole -> faults.isEmpty())
        .orElseThrow(() -> new MalformedDocumentException(document, faults));
  }

  private static Piece whole(String text, List<String> faults) {
    try (JsonParser parser = JSON.createParser(text)) {
      return new JsonText(parser, faults).whole();
    } catch (JsonProcessingException malformed) {
      faults.add(placed(malformed));
      return new Piece.Lost();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
  }

  /** What is longer than it may be is found out late, and has no place. */
  private static String placed(JsonProcessingException malformed) {
    String place =
        Optional.ofNullable(malformed.getLocation())
            .map(at -> "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ")
            .orElse("");
    return place + "not JSON: " + malformed.getOriginalMessage();
  }

  private Piece whole() throws IOException {
    Optional<JsonToken> first = Optional.ofNullable(parser.nextToken());
    Piece piece = first.isPresent() ? piece(first.get(), "") : new Piece.Missing();
    if (Optional.ofNullable(parser.nextToken()).isPresent()) {
      faults.add("the document is followed by something else");
    }
    return piece;
  }

  private Piece piece(JsonToken token, String pointer) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      return members(pointer);
    }
    if (token == JsonToken.START_ARRAY) {
      return items(pointer);
    }
    String text = parser.getText();
    if (token == JsonToken.VALUE_STRING) {
      return new Piece.Text(text);
    }
    return token.isNumeric() ? new Piece.Digits(text) : new Piece.Word(text);
  }

  private Piece members(String pointer) throws IOException {
    SortedMap<String, Piece> members = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String place = Place.below(pointer, name);
      Piece value = piece(parser.nextToken(), place);
      if (members.putIfAbsent(name, value) != null) {
        faults.add(place + " is there twice");
      }
    }
    return new Piece.Members(members);
  }

  private Piece items(String pointer) throws IOException {
    List<Piece> items = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      items.add(piece(next, Place.below(pointer, Integer.toString(items.size()))));
    }
    return new Piece.Listed(items);
  }
}
