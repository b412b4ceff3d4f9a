package io.indexwright.application.memory;

import io.indexwright.series.Revision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Facts in lists, every revision of them, the first first. */
final class RevisedFacts<K extends Comparable<K>, T> {
  private final Map<K, List<Revision<T>>> revisions = new TreeMap<>();
  private final BiPredicate<T, T> saysNothingNew;

  /** Adds no revision that, by {@code saysNothingNew}, repeats the last one. */
  RevisedFacts(BiPredicate<T, T> saysNothingNew) {
    this.saysNothingNew = saysNothingNew;
  }

  void record(Map<K, T> told, Instant knownAt) {
    Map<K, T> news = new TreeMap<>(told);
    news.entrySet().removeIf(fact -> !isNew(fact.getKey(), fact.getValue()));
    news.forEach((key, fact) -> checkNotLate(key, fact, knownAt));
    news.forEach((key, fact) -> add(key, fact, knownAt));
  }

  private void checkNotLate(K key, T fact, Instant knownAt) {
    if (isLate(key, knownAt)) {
      throw new IllegalStateException("a later revision than " + knownAt + " is known: " + fact);
    }
  }

  boolean isKnown(K key) {
    return !of(key).isEmpty();
  }

  boolean isNew(K key, T fact) {
    return last(key).filter(known -> saysNothingNew.test(fact, known.fact())).isEmpty();
  }

  boolean isLate(K key, Instant knownAt) {
    return last(key).filter(known -> known.knownAt().isAfter(knownAt)).isPresent();
  }

  /** Adds the next revision; an instant is kept to the microsecond. */
  void add(K key, T fact, Instant knownAt) {
    add(key, new Revision<>(fact, of(key).size(), knownAt.truncatedTo(ChronoUnit.MICROS)));
  }

  void restore(K key, Revision<T> revision) {
    if (of(key).stream().noneMatch(known -> known.number() == revision.number())) {
      add(key, revision);
    }
  }

  private void add(K key, Revision<T> revision) {
    List<Revision<T>> all = new ArrayList<>(of(key));
    all.add(revision);
    all.sort(Comparator.comparing(Revision::number));
    revisions.put(key, all);
  }

  SortedSet<K> keys() {
    return new TreeSet<>(revisions.keySet());
  }

  Stream<Revision<T>> all(Predicate<K> wanted) {
    return keys().stream().filter(wanted).flatMap(key -> of(key).stream());
  }

  Stream<T> known(Predicate<K> wanted, Instant asKnownAt) {
    return keys().stream().filter(wanted).flatMap(key -> known(key, asKnownAt).stream());
  }

  private Optional<T> known(K key, Instant asKnownAt) {
    return of(key).stream()
        .filter(revision -> !revision.knownAt().isAfter(asKnownAt))
        .max(Comparator.comparing(Revision::number))
        .map(Revision::fact);
  }

  private Optional<Revision<T>> last(K key) {
    return of(key).stream().max(Comparator.comparing(Revision::number));
  }

  private List<Revision<T>> of(K key) {
    return revisions.getOrDefault(key, List.of());
  }
}
