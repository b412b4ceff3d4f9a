package io.indexwright.adapter.http;

import io.indexwright.adapter.http.page.Cursors;
import io.indexwright.application.page.Page;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list, or a page of one.
 *
 * @param next the cursor to go on from; empty at the end
 */
public record ListView<T>(List<T> data, Optional<String> next) {

  /**
   * Shows each thing of a page of the list that {@code request} asks for.
   *
   * @param key what a key is written as; {@code Parameters.page} reads it back
   */
  public static <T, K, V> ListView<V> of(
      Context request, Page<T, K> page, Function<T, V> view, Function<K, ?> key) {
    return new ListView<>(
        page.items().stream().map(view).toList(), next(request, page.next().map(key)));
  }

  /**
   * Returns the cursor of {@code key} in the list that {@code request} asks for.
   *
   * @param key of the first thing of the next page; {@code Parameters.page} reads it back
   */
  public static Optional<String> next(Context request, Optional<?> key) {
    return key.map(first -> Cursors.at(first.toString(), request));
  }
}
