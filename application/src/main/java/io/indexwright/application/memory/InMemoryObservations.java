package io.indexwright.application.memory;

import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.series.Days;
import io.indexwright.series.Observation;
import io.indexwright.series.Revision;
import io.indexwright.series.SeriesId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Observations in maps, every revision of them. */
public final class InMemoryObservations implements Observations, Revisions<SeriesId, Observation> {
  private final RevisedFacts<Key, Observation> observations =
      new RevisedFacts<>(Observation::equals);

  @Override
  public void record(Collection<Observation> told, Instant knownAt) {
    Map<Key, Observation> byKey = new TreeMap<>();
    for (Observation observation : told) {
      if (byKey.put(Key.of(observation), observation) != null) {
        throw new IllegalArgumentException(
            "two values of " + observation.series() + " at " + observation.at());
      }
    }
    observations.record(byKey, knownAt);
  }

  @Override
  public List<Observation> between(
      SeriesId series, Instant fromInclusive, Instant untilExclusive, Instant asKnownAt) {
    return observations.known(within(series, fromInclusive, untilExclusive), asKnownAt).toList();
  }

  private static Predicate<Key> within(SeriesId series, Instant from, Instant until) {
    return key ->
        key.series().equals(series) && !key.at().isBefore(from) && key.at().isBefore(until);
  }

  @Override
  public SortedMap<SeriesId, Days> days() {
    SortedMap<SeriesId, Days> days = new TreeMap<>();
    for (Key key : observations.keys()) {
      LocalDate date = LocalDate.ofInstant(key.at(), ZoneOffset.UTC);
      Days day = Days.closed(date, date);
      Days before = days.getOrDefault(key.series(), day);
      days.put(key.series(), new Days(before.fromInclusive(), day.untilExclusive()));
    }
    return days;
  }

  @Override
  public List<Revision<Observation>> revisions(SeriesId series, Days span) {
    return observations.all(within(series, span.start(), span.end())).toList();
  }

  @Override
  public void restore(List<Revision<Observation>> revisions) {
    revisions.forEach(revision -> observations.restore(Key.of(revision.fact()), revision));
  }

  private record Key(SeriesId series, Instant at) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::series).thenComparing(Key::at);

    static Key of(Observation observation) {
      return new Key(observation.series(), observation.at());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
