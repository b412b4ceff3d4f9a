package io.indexwright.application.memory;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.history.LevelRevisions;
import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.index.LevelOutcome;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.series.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Publications in maps, those that were replaced included. */
public final class InMemoryIndexLevels implements IndexLevels, LevelRevisions {
  private final Indices indices;
  private final Map<IndexId, NavigableMap<LocalDate, List<Day>>> byIndex = new HashMap<>();

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
    NavigableMap<LocalDate, List<Day>> days = byIndex.computeIfAbsent(index, id -> new TreeMap<>());
    for (PublishedLevel level : levels) {
      List<Day> revisions = days.computeIfAbsent(level.date(), date -> new ArrayList<>());
      if (last(revisions)
          .flatMap(Day::level)
          .filter(known -> known.inputs().equals(level.inputs()))
          .isEmpty()) {
        revisions.add(Day.of(level, calculation, publishedAt));
      }
    }
    withdraw(days, calculation.outcomes(), publishedAt);
  }

  private static void withdraw(
      NavigableMap<LocalDate, List<Day>> days, List<LevelOutcome> outcomes, Instant at) {
    if (outcomes.isEmpty()) {
      return;
    }
    Set<LocalDate> calculated = new HashSet<>();
    outcomes.stream()
        .filter(LevelOutcome.Calculated.class::isInstance)
        .forEach(outcome -> calculated.add(outcome.date()));
    LocalDate first = outcomes.get(0).date();
    LocalDate last = outcomes.get(outcomes.size() - 1).date();
    days.subMap(first, true, last, true)
        .forEach(
            (date, revisions) -> {
              if (!calculated.contains(date) && last(revisions).flatMap(Day::level).isPresent()) {
                revisions.add(Day.withdrawn(at));
              }
            });
  }

  private static Optional<Day> last(List<Day> revisions) {
    return revisions.isEmpty()
        ? Optional.empty()
        : Optional.of(revisions.get(revisions.size() - 1));
  }

  @Override
  public List<PublishedLevel> between(IndexId index, Days days, int limit, Instant asKnownAt) {
    return days(index, asKnownAt)
        .flatMap(day -> day.level().stream())
        .filter(level -> !level.date().isBefore(days.fromInclusive()))
        .filter(level -> level.date().isBefore(days.untilExclusive()))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<PublishedLevel> latest(IndexId index) {
    return days(index).flatMap(day -> day.level().stream()).reduce((earlier, later) -> later);
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

  @Override
  public List<LevelRevision> of(IndexId index, LocalDate date) {
    List<Day> days = dates(index).getOrDefault(date, List.of());
    return IntStream.range(0, days.size()).mapToObj(i -> days.get(i).revision(date, i)).toList();
  }

  @Override
  public Page<LevelRevision, LocalDate> restated(IndexId index, PageRequest<LocalDate> wanted) {
    LocalDate after = wanted.after().orElse(LocalDate.MIN);
    List<LevelRevision> restated =
        dates(index).tailMap(after, false).entrySet().stream()
            .filter(day -> day.getValue().size() > 1)
            .flatMap(day -> of(index, day.getKey()).stream())
            .toList();
    return LevelRevision.page(restated, wanted.limit());
  }

  private NavigableMap<LocalDate, List<Day>> dates(IndexId index) {
    return Optional.ofNullable(byIndex.get(index)).orElseGet(TreeMap::new);
  }

  private static Stream<DivisorChange> latestFirst(List<DivisorChange> changes) {
    return IntStream.range(0, changes.size()).mapToObj(i -> changes.get(changes.size() - 1 - i));
  }

  private Stream<Day> days(IndexId index) {
    return days(index, Instant.MAX);
  }

  /** Returns the last revision of each date that was published by then. */
  private Stream<Day> days(IndexId index, Instant asKnownAt) {
    return dates(index).values().stream()
        .flatMap(
            revisions ->
                revisions.stream()
                    .filter(day -> !day.publishedAt().isAfter(asKnownAt))
                    .reduce((earlier, later) -> later)
                    .stream());
  }

  /** A revision of a date; one without a level says that there is none any more. */
  private record Day(
      Optional<PublishedLevel> level,
      Optional<Composition> composition,
      List<DivisorChange> changes,
      Instant publishedAt) {

    static Day of(PublishedLevel level, IndexCalculation calculation, Instant publishedAt) {
      return new Day(
          Optional.of(level),
          calculation.compositions().stream()
              .filter(composition -> composition.date().equals(level.date()))
              .findFirst(),
          calculation.divisorChanges().stream()
              .filter(change -> change.date().equals(level.date()))
              .toList(),
          publishedAt);
    }

    LevelRevision revision(LocalDate date, int number) {
      return new LevelRevision(date, number, level, publishedAt);
    }

    static Day withdrawn(Instant at) {
      return new Day(Optional.empty(), Optional.empty(), List.of(), at);
    }
  }
}
