package io.indexwright.adapter.http;

import java.util.List;
import java.util.Optional;

/**
 * A list, or a page of one.
 *
 * @param next what to ask for to go on; empty at the end
 */
record ListView<T, N>(List<T> data, Optional<N> next) {

  static <T> ListView<T, String> all(List<T> data) {
    return new ListView<>(data, Optional.empty());
  }
}
