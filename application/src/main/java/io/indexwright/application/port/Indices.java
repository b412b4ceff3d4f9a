package io.indexwright.application.port;

import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexId;
import java.util.List;
import java.util.Optional;

/** The indices that are defined. */
public interface Indices {

  /**
   * Adds a definition; adding it again changes nothing.
   *
   * @throws IllegalStateException if its id belongs to another definition, or a constituent is not
   *     known
   */
  void define(IndexDefinition definition);

  /** Returns the definition of {@code index}. */
  Optional<IndexDefinition> find(IndexId index);

  /** Returns every definition, by name (in code point order) and then id (as text). */
  List<IndexDefinition> all();
}
