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

/** The latest levels come from memory, if they are there. */
record RememberedLevels(
    IndexLevels levels, Cache<IndexId, Optional<PublishedLevel>> latest, Consumer<IndexId> forget)
    implements IndexLevels {

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
    return levels.between(index, days, limit, asKnownAt);
  }

  @Override
  public Optional<PublishedLevel> latest(IndexId index) {
    return latest.get(index, levels::latest);
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
