package io.indexwright.application.memory;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The publications in force, in maps; those they replaced are forgotten. */
public final class InMemoryIndexLevels implements IndexLevels {
  private final Indices indices;
  private final Map<IndexId, NavigableMap<LocalDate, Day>> byIndex = new HashMap<>();

  /** Takes levels of {@code indices} only. */
  public InMemoryIndexLevels(Indices indices) {
    this.indices = indices;
  }

  @Override
  public void publish(
      IndexId index,
      List<PublishedLevel> levels,
      IndexCalculation calculation,
      Instant publishedAt) {
    if (indices.find(index).isEmpty()) {
      throw new IllegalStateException("the index is not defined: " + index);
    }
    levels.forEach(
        level ->
            byIndex
                .computeIfAbsent(index, id -> new TreeMap<>())
                .merge(level.date(), Day.of(level, calculation), Day::unlessSame));
  }

  @Override
  public List<PublishedLevel> between(
      IndexId index, LocalDate fromInclusive, LocalDate untilExclusive, int limit) {
    return days(index)
        .map(Day::level)
        .filter(level -> !level.date().isBefore(fromInclusive))
        .filter(level -> level.date().isBefore(untilExclusive))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<PublishedLevel> latest(IndexId index) {
    return days(index).map(Day::level).reduce((earlier, later) -> later);
  }

  @Override
  public Optional<Composition> composition(IndexId index) {
    return days(index).flatMap(day -> day.composition().stream()).reduce((a, b) -> b);
  }

  @Override
  public List<DivisorChange> divisorChanges(IndexId index, int limit) {
    return days(index)
        .flatMap(day -> latestFirst(day.changes()))
        .sorted(Comparator.comparing(DivisorChange::date).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Page<DivisorChange, LocalDate> divisorChanges(
      IndexId index, PageRequest<LocalDate> wanted) {
    LocalDate before = wanted.after().orElse(LocalDate.MAX);
    List<DivisorChange> earlier =
        divisorChanges(index, Integer.MAX_VALUE).stream()
            .filter(change -> change.date().isBefore(before))
            .toList();
    return Page.of(earlier, wanted.limit(), DivisorChange::date);
  }

  private static Stream<DivisorChange> latestFirst(List<DivisorChange> changes) {
    return IntStream.range(0, changes.size()).mapToObj(i -> changes.get(changes.size() - 1 - i));
  }

  private Stream<Day> days(IndexId index) {
    return Optional.ofNullable(byIndex.get(index)).map(Map::values).stream()
        .flatMap(Collection::stream);
  }

  private record Day(
      PublishedLevel level, Optional<Composition> composition, List<DivisorChange> changes) {

    static Day of(PublishedLevel level, IndexCalculation calculation) {
      return new Day(
          level,
          calculation.compositions().stream()
              .filter(composition -> composition.date().equals(level.date()))
              .findFirst(),
          calculation.divisorChanges().stream()
              .filter(change -> change.date().equals(level.date()))
              .toList());
    }

    Day unlessSame(Day next) {
      return level.inputs().equals(next.level.inputs()) ? this : next;
    }
  }
}
