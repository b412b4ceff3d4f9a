package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Indices;
import io.indexwright.index.IndexId;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Single indices come from memory, if they are there. */
record RememberedIndices(
    Indices indices, Cache<IndexId, Optional<Rulebook>> rules, Consumer<IndexId> forget)
    implements Indices {

  @Override
  public void define(IndexDefinition edition) {
    indices.define(edition);
    forget.accept(edition.id());
  }

  @Override
  public Optional<Rulebook> find(IndexId index) {
    return rules.get(index, indices::find);
  }

  @Override
  public List<Rulebook> all() {
    return indices.all();
  }

  @Override
  public Page<Rulebook, IndexId> all(PageRequest<IndexId> wanted) {
    return indices.all(wanted);
  }
}
