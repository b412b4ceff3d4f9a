package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.series.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The latest levels, and pages of levels, come from memory, if they are there. */
record RememberedLevels(IndexLevels levels, Memory memory, Consumer<IndexId> forget)
    implements IndexLevels {

  /**
   * What is remembered of indices.
   *
   * @param states of each index one that is forgotten with the next publication, and all pages that
   *     were read in it: also those that are still being read
   */
  record Memory(
      Cache<IndexId, Optional<PublishedLevel>> latest,
      Cache<IndexId, Object> states,
      Cache<Wanted, List<PublishedLevel>> pages) {

    void forget(IndexId index) {
      latest.invalidate(index);
      states.invalidate(index);
    }
  }

  /** A page of the levels of an index in one state, which is like no other. */
  record Wanted(Object state, Days days, int limit, Instant asKnownAt) {}

  @Override
  public void publish(
      IndexId index,
      List<PublishedLevel> published,
      IndexCalculation calculation,
      Instant publishedAt) {
    levels.publish(index, published, calculation, publishedAt);
    forget.accept(index);
  }

  @Override
  public List<PublishedLevel> between(IndexId index, Days days, int limit, Instant asKnownAt) {
    Object state = memory.states().get(index, unknown -> new Object());
    return memory
        .pages()
        .get(
            new Wanted(state, days, limit, asKnownAt),
            page -> List.copyOf(levels.between(index, days, limit, asKnownAt)));
  }

  @Override
  public Optional<PublishedLevel> latest(IndexId index) {
    return memory.latest().get(index, levels::latest);
  }

  @Override
  public Optional<Composition> composition(IndexId index) {
    return levels.composition(index);
  }

  @Override
  public List<DivisorChange> divisorChanges(IndexId index, int limit) {
    return levels.divisorChanges(index, limit);
  }

  @Override
  public Page<DivisorChange, LocalDate> divisorChanges(
      IndexId index, PageRequest<LocalDate> wanted) {
    return levels.divisorChanges(index, wanted);
  }
}
