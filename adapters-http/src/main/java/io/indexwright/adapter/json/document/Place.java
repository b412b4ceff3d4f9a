package io.indexwright.adapter.json.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a document and where it stands. What cannot be read is reported and comes out empty,
 * so that everything beside it can be read as well.
 */
public final class Place {
  private static final Pattern WHOLE = Pattern.compile("(?!-?0[0-9])-?[0-9]{1,9}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DECIMAL =
      Pattern.compile("(?!-?0[0-9])-?[0-9]{1,999}[.]?[0-9]{0,999}(?<![.])");

  private final Piece piece;
  private final String pointer;
  private final List<String> faults;
  private final int faultsBefore;
  private final SortedSet<String> asked = new TreeSet<>();

  /**
   * Stands at {@code piece}.
   *
   * @param pointer RFC 6901; empty at the top
   * @param faults where what cannot be read is reported
   */
  Place(Piece piece, String pointer, List<String> faults) {
    this.piece = piece;
    this.pointer = pointer;
    this.faults = faults;
    this.faultsBefore = faults.size();
  }

  static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Goes to a field; where the whole object is missing, so is each of its fields. */
  public Place field(String name) {
    if (asked.isEmpty()) {
      refuseUnlessObject();
    }
    asked.add(name);
    return new Place(member(name), below(pointer, name), faults);
  }

  private void refuseUnlessObject() {
    if (!(piece instanceof Piece.Members || piece instanceof Piece.Missing)) {
      refuse("an object");
    }
  }

  private Piece member(String name) {
    if (piece instanceof Piece.Members object) {
      return Optional.ofNullable(object.members().get(name)).orElseGet(Piece.Missing::new);
    }
    return isMissing() ? piece : new Piece.Lost();
  }

  /** Returns true if there is nothing here. */
  public boolean isMissing() {
    return piece instanceof Piece.Missing;
  }

  /** Reads what is here, or takes {@code otherwise} if there is nothing. */
  public <T> Optional<T> orElse(T otherwise, Function<Place, Optional<T>> reader) {
    return isMissing() ? Optional.of(otherwise) : reader.apply(this);
  }

  /**
   * Makes something of the fields that were asked for, if all of them could be read and there is no
   * other.
   */
  public <T> Optional<T> made(Supplier<T> maker) {
    if (piece instanceof Piece.Members object) {
      object.members().keySet().stream()
          .filter(name -> !asked.contains(name))
          .forEach(name -> faults.add(unknown(name)));
    }
    return attemptedIfSound(maker);
  }

  /** Makes something of what was read here, if nothing of it is wrong. */
  public <T> Optional<T> attemptedIfSound(Supplier<T> maker) {
    boolean isReadable = faults.size() == faultsBefore && !(piece instanceof Piece.Lost);
    return isReadable ? attempted(maker) : Optional.empty();
  }

  private String unknown(String name) {
    String known = asked.isEmpty() ? "nothing" : String.join(", ", asked);
    return below(pointer, name) + " is unknown: expected " + known;
  }

  /** Makes something of what was read here; that it cannot be made is reported. */
  public <T> Optional<T> attempted(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException | ArithmeticException refused) {
      faults.add(place() + ": " + refused.getMessage());
      return Optional.empty();
    }
  }

  /** Makes something of one whole number, which is all that the object holds. */
  public <T> Optional<T> counted(String field, IntFunction<T> maker) {
    Optional<Integer> number = field(field).whole();
    return made(() -> maker.apply(number.orElseThrow()));
  }

  /** Reads a string. */
  public <T> Optional<T> text(String expected, Function<String, T> parser) {
    return piece instanceof Piece.Text text
        ? parsed(expected, parser, text.text())
        : refuse(expected);
  }

  /** Reads a string or a number, which counts as the string it is written with. */
  private <T> Optional<T> number(String expected, Function<String, T> parser) {
    return piece instanceof Piece.Digits digits
        ? parsed(expected, parser, digits.text())
        : text(expected, parser);
  }

  private <T> Optional<T> parsed(String expected, Function<String, T> parser, String text) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
      return refuse(expected);
    }
  }

  /** Reads a whole number of at most nine digits. */
  public Optional<Integer> whole() {
    return number("a whole number", text -> Integer.valueOf(matched(WHOLE, text)));
  }

  /** Reads a number, digit by digit. */
  public <T> Optional<T> decimal(String expected, Function<BigDecimal, T> parser) {
    return number(expected, text -> parser.apply(new BigDecimal(matched(DECIMAL, text))));
  }

  private static String matched(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return text;
  }

  /** Reads true or false. */
  public Optional<Boolean> flag() {
    boolean isOne = piece instanceof Piece.Word word && !word.word().equals("null");
    return isOne ? Optional.of(piece.shown().equals("true")) : refuse("true or false");
  }

  /** Reads a date. */
  public Optional<LocalDate> date() {
    return text("a date such as 2026-11-20", text -> LocalDate.parse(matched(DATE, text)));
  }

  /** Reads a string as it is. */
  public Optional<String> words(String expected) {
    return text(expected, Function.identity());
  }

  /** Reads the name of one of the constants of {@code type}. */
  public <E extends Enum<E>> Optional<E> constant(Class<E> type) {
    String expected =
        Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return text(expected, name -> Enum.valueOf(type, name));
  }

  /** Reads a list; items that cannot be read are left out, having been reported. */
  public <T> Optional<List<T>> items(String expected, Function<Place, Optional<T>> reader) {
    if (!(piece instanceof Piece.Listed listed)) {
      return refuse(expected);
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < listed.items().size(); i++) {
      Place item = new Place(listed.items().get(i), below(pointer, Integer.toString(i)), faults);
      reader.apply(item).ifPresent(read::add);
    }
    return Optional.of(Collections.unmodifiableList(read));
  }

  /** Reads a list in which nothing may come twice. */
  public <T extends Comparable<? super T>> Optional<SortedSet<T>> set(
      String expected, Function<Place, Optional<T>> reader) {
    SortedSet<T> read = new TreeSet<>();
    return items(
            expected,
            item -> {
              Optional<T> one = reader.apply(item);
              one.filter(known -> !read.add(known))
                  .ifPresent(twice -> faults.add(item.place() + ": " + twice + " comes twice"));
              return one;
            })
        .map(all -> read);
  }

  /** Reads an object whose fields have names of the writer's choice. */
  public <K extends Comparable<? super K>, V> Optional<SortedMap<K, V>> entries(
      String expected, Function<String, K> key, Function<Place, Optional<V>> reader) {
    if (!(piece instanceof Piece.Members object)) {
      return refuse(expected);
    }
    SortedMap<K, V> read = new TreeMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              Place entry = new Place(value, below(pointer, name), faults);
              Optional<K> named = entry.parsed(expected, key, name);
              Optional<V> one = reader.apply(entry);
              named.ifPresent(known -> one.ifPresent(it -> read.put(known, it)));
            });
    return Optional.of(read);
  }

  /** Reports that something else was expected here. */
  public <T> Optional<T> refuse(String expected) {
    if (isMissing()) {
      faults.add(place() + " is missing: expected " + expected);
    } else if (!(piece instanceof Piece.Lost)) {
      faults.add(place() + ": expected " + expected + ", was " + piece.shown());
    }
    return Optional.empty();
  }

  private String place() {
    return pointer.isEmpty() ? "the document" : pointer;
  }
}
