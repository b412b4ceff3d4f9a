package io.indexwright.adapter.http;

import io.indexwright.application.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list, or a page of one.
 *
 * @param next what to ask for to go on; empty at the end
 */
public record ListView<T, N>(List<T> data, Optional<N> next) {

  /** Shows each thing of a page, and of the key to go on after what a program may hold on to. */
  public static <T, K, V, N> ListView<V, N> of(
      Page<T, K> page, Function<T, V> view, Function<K, N> next) {
    return new ListView<>(page.items().stream().map(view).toList(), page.next().map(next));
  }
}
