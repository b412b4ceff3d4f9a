package io.indexwright.adapter.json.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shapes that an object may have, told apart by its field {@code kind}.
 *
 * @param <T> what is read
 */
public final class Forms<T> {
  private final Map<String, Function<Place, Optional<T>>> readers;

  private Forms(Map<String, Function<Place, Optional<T>>> readers) {
    this.readers = readers;
  }

  /** Knows no shape. */
  public static <T> Forms<T> none() {
    return new Forms<>(Map.of());
  }

  /** Returns these shapes and one more. */
  public Forms<T> with(String kind, Function<Place, Optional<T>> reader) {
    Map<String, Function<Place, Optional<T>>> more = new LinkedHashMap<>(readers);
    more.put(kind, reader);
    return new Forms<>(more);
  }

  /** Returns these shapes and those of a narrower type. */
  public <S extends T> Forms<T> withAll(Forms<S> narrower) {
    Forms<T> all = this;
    for (var one : narrower.readers.entrySet()) {
      all = all.with(one.getKey(), place -> one.getValue().apply(place).map(read -> read));
    }
    return all;
  }

  /** Reads whichever shape {@code place} has. */
  public Optional<T> at(Place place) {
    String kinds = String.join(", ", readers.keySet());
    if (place.isMissing()) {
      return place.refuse(kinds);
    }
    return place.field("kind").text(kinds, this::known).flatMap(reader -> reader.apply(place));
  }

  private Function<Place, Optional<T>> known(String kind) {
    return Optional.ofNullable(readers.get(kind))
        .orElseThrow(() -> new IllegalArgumentException(kind));
  }
}
