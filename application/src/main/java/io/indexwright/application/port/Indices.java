package io.indexwright.application.port;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.index.IndexId;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/** The indices that are defined, every edition of their rules. */
public interface Indices {

  /**
   * Adds an edition of the rules of an index; adding it again changes nothing.
   *
   * @throws IllegalStateException if it does not follow the editions that are known, or an
   *     instrument of its universe is not known
   */
  void define(IndexDefinition edition);

  /** Returns the rules of {@code index}. */
  Optional<Rulebook> find(IndexId index);

  /**
   * Returns all rules, by the name of the last edition (in code point order) and then id (as text).
   */
  List<Rulebook> all();

  /**
   * Returns rules in the same order, a page at a time. After an index nobody defined is nothing.
   */
  Page<Rulebook, IndexId> all(PageRequest<IndexId> wanted);
}
