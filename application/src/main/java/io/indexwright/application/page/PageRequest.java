package io.indexwright.application.page;

import java.util.Optional;

/**
 * A part of a list.
 *
 * @param after the key of the thing that comes before it; empty for the beginning
 * @param limit how many things it may have, at least one
 */
public record PageRequest<K>(Optional<K> after, int limit) {

  /** Refuses a page without anything. */
  public PageRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has at least one thing, not " + limit);
    }
  }

  /** Asks for the beginning. */
  public static <K> PageRequest<K> first(int limit) {
    return new PageRequest<>(Optional.empty(), limit);
  }

  /** Asks for what comes after {@code key}. */
  public static <K> PageRequest<K> after(K key, int limit) {
    return new PageRequest<>(Optional.of(key), limit);
  }

  /** How many things have to be looked at to know whether more follow. */
  public int oneMore() {
    return limit == Integer.MAX_VALUE ? limit : limit + 1;
  }
}
