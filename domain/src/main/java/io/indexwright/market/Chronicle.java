package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was said of instruments besides their prices, and from when on it was known.
 *
 * @param <K> what is spoken of: a {@link Figure} or a {@link Scheme}
 * @param <V> what is said: a number or the name of a group
 */
public final class Chronicle<K, V> {
  private static final NavigableMap<LocalDate, ?> NOTHING = new TreeMap<>();

  private final Map<K, Map<InstrumentId, NavigableMap<LocalDate, V>>> said;

  private Chronicle(Map<K, Map<InstrumentId, NavigableMap<LocalDate, V>>> said) {
    this.said = said;
  }

  /**
   * Sorts {@code sayings}, which may come in any order.
   *
   * @throws IllegalArgumentException if two things are said about one instrument from one date on
   */
  public static <K, V> Chronicle<K, V> of(Collection<Dated<K, V>> sayings) {
    Map<K, Map<InstrumentId, NavigableMap<LocalDate, V>>> said = new HashMap<>();
    for (Dated<K, V> saying : sayings) {
      NavigableMap<LocalDate, V> series =
          said.computeIfAbsent(saying.about(), about -> new HashMap<>())
              .computeIfAbsent(saying.instrument(), instrument -> new TreeMap<>());
      if (series.putIfAbsent(saying.knownFrom(), saying.value()) != null) {
        throw new IllegalArgumentException(
            "two of "
                + saying.about()
                + " for "
                + saying.instrument()
                + " from "
                + saying.knownFrom());
      }
    }
    return new Chronicle<>(said);
  }

  /** Says nothing of anybody. */
  public static <K, V> Chronicle<K, V> empty() {
    return new Chronicle<>(Map.of());
  }

  /** Returns what holds at {@code date}: the last that was known then. */
  public Optional<V> at(K about, InstrumentId instrument, LocalDate date) {
    return lastAt(about, instrument, date).map(Dated::value);
  }

  /** Returns the same with the date from which on it was known. */
  public Optional<Dated<K, V>> lastAt(K about, InstrumentId instrument, LocalDate date) {
    return Optional.ofNullable(series(about, instrument).floorEntry(date))
        .map(said -> new Dated<>(about, instrument, said.getKey(), said.getValue()));
  }

  /** Returns everything that became known between two dates, by date. */
  public NavigableMap<LocalDate, V> between(
      K about, InstrumentId instrument, LocalDate fromInclusive, LocalDate toInclusive) {
    return fromInclusive.isAfter(toInclusive)
        ? new TreeMap<>()
        : Collections.unmodifiableNavigableMap(
            series(about, instrument).subMap(fromInclusive, true, toInclusive, true));
  }

  /** Returns everything that was ever said, by the date from which on it was known. */
  public List<Dated<K, V>> sayings() {
    List<Dated<K, V>> all = new ArrayList<>();
    said.forEach(
        (about, byInstrument) ->
            byInstrument.forEach(
                (instrument, series) ->
                    series.forEach(
                        (from, value) -> all.add(new Dated<>(about, instrument, from, value)))));
    all.sort(
        Comparator.comparing((Dated<K, V> one) -> one.knownFrom())
            .thenComparing(Dated::instrument)
            .thenComparing(one -> String.valueOf(one.about())));
    return Collections.unmodifiableList(all);
  }

  @SuppressWarnings("unchecked") // it is empty and stays so
  private NavigableMap<LocalDate, V> series(K about, InstrumentId instrument) {
    return Optional.ofNullable(said.get(about))
        .flatMap(byInstrument -> Optional.ofNullable(byInstrument.get(instrument)))
        .orElse((NavigableMap<LocalDate, V>) NOTHING);
  }
}
