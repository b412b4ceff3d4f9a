package io.indexwright.application.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Things in the order of their list.
 *
 * @param next the key after which to go on; empty if nothing follows
 */
public record Page<T, K>(List<T> items, Optional<K> next) {

  /** Keeps a copy that nobody can change. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Takes what belongs on the page from what was found: things with one key are never parted, so
   * there may be a few more than the limit.
   *
   * @param found from the beginning of the page on; at least one thing more than the limit, and all
   *     that have the key of that one, if there are so many
   */
  public static <T, K> Page<T, K> of(List<T> found, int limit, Function<T, K> key) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    K last = key.apply(found.get(limit - 1));
    int end = limit;
    while (end < found.size() && key.apply(found.get(end)).equals(last)) {
      end++;
    }
    return new Page<>(
        found.subList(0, end), end < found.size() ? Optional.of(last) : Optional.empty());
  }
}
