package io.indexwright.proof;

import io.indexwright.proof.Canonical.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How the forms of a sealed type are told apart in writing: each has a name, which stands among its
 * fields.
 *
 * @param <T> the sealed type
 */
record Kinds<T>(List<Kind<T>> kinds) {

  /** Keeps a copy that nobody can change. */
  Kinds {
    kinds = List.copyOf(kinds);
  }

  /**
   * One of the forms.
   *
   * @param fields writes everything but the kind
   */
  record Kind<T>(Class<? extends T> type, String name, Function<T, Fields> fields) {}

  static <T> Kinds<T> none() {
    return new Kinds<>(List.of());
  }

  /** Returns these kinds and one that has nothing but its name. */
  Kinds<T> with(Class<? extends T> type, String name) {
    return with(type, name, form -> Fields.none());
  }

  /** Returns these kinds and one more. */
  <S extends T> Kinds<T> with(Class<S> type, String name, Function<S, Fields> fields) {
    List<Kind<T>> more = new ArrayList<>(kinds);
    more.add(new Kind<>(type, name, form -> fields.apply(type.cast(form))));
    return new Kinds<>(more);
  }

  Fields written(T form) {
    Kind<T> kind =
        kinds.stream()
            .filter(one -> one.type().isInstance(form))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no written form of " + form));
    return kind.fields().apply(form).with("kind", kind.name());
  }
}
