package io.indexwright.adapter.tdengine;

import io.indexwright.adapter.tdengine.RevisedRows.Judgement;
import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.application.port.history.Turns;
import io.indexwright.series.Days;
import io.indexwright.series.Observation;
import io.indexwright.series.Revision;
import io.indexwright.series.SeriesId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Observations in TDengine, every revision of them; the limits are those of {@link TdenginePrices}.
 */
public final class TdengineObservations implements Observations, Revisions<SeriesId, Observation> {
  private final RevisedRows rows;

  /**
   * Keeps observations in {@code database}.
   *
   * @param clock tells how old a row may be
   */
  public TdengineObservations(TdengineDatabase database, Turns turns, Clock clock) {
    this.rows = new RevisedRows(database, Supertable.OBSERVATIONS, turns, clock);
  }

  @Override
  public void record(Collection<Observation> observations, Instant knownAt) {
    Instant known = Cells.instant(Cells.micros(knownAt));
    List<Row> told = observations.stream().map(seen -> row(seen, 0, known)).toList();
    refuseTwoAtOnce(told);
    Judgement judgement = rows.record(told);
    if (!judgement.late().isEmpty()) {
      throw TdengineFailure.late(judgement.late().get(0));
    }
  }

  private static void refuseTwoAtOnce(List<Row> told) {
    Set<Row.Key> seen = new HashSet<>();
    for (Row row : told) {
      if (!seen.add(row.key())) {
        throw new IllegalArgumentException("two values of " + row.name() + " at " + row.at());
      }
    }
  }

  @Override
  public List<Observation> between(
      SeriesId series, Instant fromInclusive, Instant untilExclusive, Instant asKnownAt) {
    Period period = new Period(fromInclusive, untilExclusive, asKnownAt);
    return rows.inForce(List.of(series.value()), period).stream()
        .sorted(Row.ORDER)
        .map(TdengineObservations::observation)
        .toList();
  }

  @Override
  public SortedMap<SeriesId, Days> days() {
    SortedMap<SeriesId, Days> days = new TreeMap<>();
    rows.extents()
        .forEach(
            (name, extent) ->
                days.put(
                    new SeriesId(name), Days.closed(date(extent.first()), date(extent.last()))));
    return days;
  }

  @Override
  public List<Revision<Observation>> revisions(SeriesId series, Days span) {
    return rows.read(List.of(series.value()), Period.ever(span.start(), span.end())).stream()
        .sorted(Row.ORDER)
        .map(row -> new Revision<>(observation(row), row.revision(), row.knownAt()))
        .toList();
  }

  @Override
  public void restore(List<Revision<Observation>> revisions) {
    rows.restore(revisions.stream().map(r -> row(r.fact(), r.number(), r.knownAt())).toList());
  }

  private static Row row(Observation seen, int revision, Instant knownAt) {
    return new Row(
        seen.series().value(),
        seen.at(),
        revision,
        List.of(Optional.of(seen.value())),
        seen.unit(),
        knownAt);
  }

  private static Observation observation(Row row) {
    return new Observation(new SeriesId(row.name()), row.at(), row.first(), row.unit());
  }

  private static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
