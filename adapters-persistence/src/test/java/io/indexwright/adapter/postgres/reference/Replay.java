package io.indexwright.adapter.postgres.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that was told, in order, and the plainest way to answer from it: telling all of it
 * again.
 *
 * @param <V> what is said of a key; empty if it is taken back
 */
final class Replay<V> {
  private final List<Told<V>> log = new ArrayList<>();

  private record Told<V>(String key, Optional<V> fact, Instant knownAt) {}

  /**
   * Tells something to a store, which has to take it if it is known already or not older than what
   * it corrects, and to refuse it otherwise.
   */
  void offer(String key, Optional<V> fact, Instant knownAt, Runnable telling) {
    boolean isKnown = knows(key, fact);
    if (isKnown || mayFollow(key, fact, knownAt)) {
      telling.run();
    } else {
      refused(telling);
    }
    if (!isKnown && mayFollow(key, fact, knownAt)) {
      log.add(new Told<>(key, fact, knownAt));
    }
  }

  static void refused(Runnable telling) {
    assertThatThrownBy(telling::run).isInstanceOf(IllegalStateException.class);
  }

  boolean knows(String key, Optional<V> fact) {
    return last(key).filter(one -> one.fact().equals(fact)).isPresent();
  }

  private boolean mayFollow(String key, Optional<V> fact, Instant knownAt) {
    return last(key).map(one -> !one.knownAt().isAfter(knownAt)).orElse(fact.isPresent());
  }

  private Optional<Told<V>> last(String key) {
    return log.stream().filter(one -> one.key().equals(key)).reduce((earlier, later) -> later);
  }

  /** Returns what was known at a moment, by key. */
  Map<String, V> at(Instant asKnownAt) {
    Map<String, V> known = new TreeMap<>();
    for (Told<V> one : log) {
      if (!one.knownAt().isAfter(asKnownAt)) {
        known.remove(one.key());
        one.fact().ifPresent(fact -> known.put(one.key(), fact));
      }
    }
    return known;
  }
}
