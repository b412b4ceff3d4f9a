package io.indexwright.application.memory.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was told of each key, in the order of its revisions.
 *
 * @param <K> what is spoken of, and the time for which it holds
 * @param <V> what is said of it
 */
final class FactLog<K, V> {
  private final Map<K, List<Known<V>>> byKey = new HashMap<>();

  /** Something said, and when we learned of it. */
  record Known<V>(V fact, Instant knownAt) {}

  /**
   * Takes what is new or says otherwise, all or none.
   *
   * @throws IllegalStateException if a correction is older than what it corrects
   */
  void tell(Map<K, V> facts, Instant knownAt) {
    Map<K, V> news = new HashMap<>(facts);
    news.entrySet().removeIf(fact -> last(fact.getKey()).equals(Optional.of(fact.getValue())));
    news.forEach((key, fact) -> checkNotLate(key, fact, knownAt));
    news.forEach(
        (key, fact) ->
            byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(new Known<>(fact, knownAt)));
  }

  private void checkNotLate(K key, V fact, Instant knownAt) {
    if (revisions(key).stream().anyMatch(known -> known.knownAt().isAfter(knownAt))) {
      throw new IllegalStateException("a later revision than " + knownAt + " is known: " + fact);
    }
  }

  /** Returns every revision of what was told of {@code key}. */
  List<Known<V>> revisions(K key) {
    return List.copyOf(Optional.ofNullable(byKey.get(key)).orElseGet(List::of));
  }

  /** Returns what is known of {@code key} now. */
  Optional<V> last(K key) {
    List<Known<V>> known = revisions(key);
    return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1).fact());
  }

  /** Returns what was known at {@code asKnownAt}, in no order. */
  Stream<V> asKnownAt(Instant asKnownAt) {
    return byKey.values().stream()
        .flatMap(
            revisions ->
                revisions.stream()
                    .filter(known -> !known.knownAt().isAfter(asKnownAt))
                    .reduce((earlier, later) -> later)
                    .stream())
        .map(Known::fact);
  }
}
