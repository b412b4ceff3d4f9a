package io.indexwright.application.memory;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import java.util.List;
import java.util.function.Function;

/** Pages of lists that are whole. */
public final class Pages {

  private Pages() {}

  /** Returns the page of {@code whole} that is asked for. */
  public static <T, K> Page<T, K> of(List<T> whole, PageRequest<K> wanted, Function<T, K> key) {
    return Page.of(after(whole, wanted, key), wanted.limit(), key);
  }

  /** Returns everything that comes after the key that is asked for. */
  public static <T, K> List<T> after(List<T> whole, PageRequest<K> wanted, Function<T, K> key) {
    return wanted
        .after()
        .map(after -> whole.stream().dropWhile(one -> !key.apply(one).equals(after)))
        .map(rest -> rest.skip(1).toList())
        .orElse(whole);
  }
}
