package io.indexwright.adapter.postgres.series;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.PostgresTurns;
import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.series.Days;
import io.indexwright.series.Observation;
import io.indexwright.series.Revision;
import io.indexwright.series.SeriesId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Observations in a table, every revision of them. */
public final class PostgresObservations implements Observations, Revisions<SeriesId, Observation> {

  /** Rows in one statement: enough to be fast, few enough for the server to answer soon. */
  private static final int AT_ONCE = 10_000;

  private final PostgresTransactions transactions;
  private final PostgresTurns turns;

  /** Keeps observations where {@code transactions} reach. */
  public PostgresObservations(PostgresTransactions transactions) {
    this.transactions = transactions;
    this.turns = new PostgresTurns(transactions);
  }

  @Override
  public void record(Collection<Observation> observations, Instant knownAt) {
    refuseTwoAtOnce(observations);
    List<Observation> told = List.copyOf(observations);
    turns.inTurn(
        "observation",
        () -> {
          for (int from = 0; from < told.size(); from += AT_ONCE) {
            record(told.subList(from, Math.min(from + AT_ONCE, told.size())), knownAt);
          }
          return told;
        });
  }

  private static void refuseTwoAtOnce(Collection<Observation> observations) {
    Set<String> seen = new HashSet<>();
    for (Observation observation : observations) {
      if (!seen.add(observation.series() + " at " + observation.at())) {
        throw new IllegalArgumentException(
            "two values of " + observation.series() + " at " + observation.at());
      }
    }
  }

  /** Answers how many corrections came too late to be kept. */
  private static final String RECORD =
      """
      -- observations.record
      with told as (
        select told.*, known.revision, known.known_at
        from unnest(:series::text[], :at::timestamptz[], :values::numeric[], :units::text[]) as told (series, at, value, unit)
        left join lateral (
          select revision, value, unit, known_at
          from observation
          where series = told.series and at = told.at
          order by revision desc
          limit 1) as known on true
        where (told.value, told.unit) is distinct from (known.value, known.unit)
      ), kept as (
        insert into observation (series, at, revision, value, unit, known_at)
        select series, at, coalesce(revision + 1, 0), value, unit, :knownAt
        from told
        where known_at is null or known_at <= :knownAt
      )
      select count(*) from told where known_at > :knownAt
      """;

  private void record(List<Observation> told, Instant knownAt) {
    transactions.writing(
        handle -> {
          int late =
              facts(handle.createQuery(RECORD), told)
                  .bind("knownAt", Columns.moment(knownAt))
                  .mapTo(int.class)
                  .one();
          if (late > 0) {
            throw new IllegalStateException(
                late + " observations are known in a later revision than " + knownAt);
          }
        });
  }

  private static final String BETWEEN =
      """
      -- observations.between
      select distinct on (at) series, at, value, unit
      from observation
      where series = :series and at >= :from and at < :until and known_at <= :asKnownAt
      order by at, revision desc
      """;

  @Override
  public List<Observation> between(
      SeriesId series, Instant fromInclusive, Instant untilExclusive, Instant asKnownAt) {
    return transactions.reading(
        handle ->
            within(handle.createQuery(BETWEEN), series, fromInclusive, untilExclusive)
                .bind("asKnownAt", Columns.moment(asKnownAt))
                .map((row, context) -> observation(row))
                .list());
  }

  private static final String SPANS =
      """
      -- observations.days
      select series, min(at) as first, max(at) as last from observation group by series
      """;

  @Override
  public SortedMap<SeriesId, Days> days() {
    return transactions.reading(
        handle ->
            new TreeMap<>(
                handle
                    .createQuery(SPANS)
                    .map((row, context) -> Map.entry(series(row), span(row)))
                    .collectToMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static final String REVISIONS =
      """
      -- observations.revisions
      select series, at, revision, value, unit, known_at
      from observation
      where series = :series and at >= :from and at < :until
      order by at, revision
      """;

  @Override
  public List<Revision<Observation>> revisions(SeriesId series, Days span) {
    return transactions.reading(
        handle ->
            within(handle.createQuery(REVISIONS), series, span.start(), span.end())
                .map((row, context) -> revision(row))
                .list());
  }

  private static final String RESTORE =
      """
      -- observations.restore
      insert into observation (series, at, revision, value, unit, known_at)
      select *
      from unnest(
        :series::text[], :at::timestamptz[], :revisions::int[], :values::numeric[], :units::text[],
        :knownAt::timestamptz[])
      on conflict (series, at, revision) do nothing
      """;

  @Override
  public void restore(List<Revision<Observation>> revisions) {
    transactions.writing(
        handle -> {
          for (int from = 0; from < revisions.size(); from += AT_ONCE) {
            restore(handle, revisions.subList(from, Math.min(from + AT_ONCE, revisions.size())));
          }
        });
  }

  private static void restore(Handle handle, List<Revision<Observation>> some) {
    facts(handle.createUpdate(RESTORE), some.stream().map(Revision::fact).toList())
        .bindArray("revisions", Integer.class, some.stream().map(Revision::number).toList())
        .bindArray(
            "knownAt",
            OffsetDateTime.class,
            some.stream().map(revision -> Columns.moment(revision.knownAt())).toList())
        .execute();
  }

  private static <S extends SqlStatement<S>> S facts(S statement, List<Observation> told) {
    return statement
        .bindArray("series", String.class, told.stream().map(o -> o.series().value()).toList())
        .bindArray(
            "at", OffsetDateTime.class, told.stream().map(o -> Columns.moment(o.at())).toList())
        .bindArray("values", BigDecimal.class, told.stream().map(Observation::value).toList())
        .bindArray("units", String.class, told.stream().map(Observation::unit).toList());
  }

  private static Query within(Query query, SeriesId series, Instant from, Instant until) {
    return query
        .bind("series", series.value())
        .bind("from", Columns.moment(from))
        .bind("until", Columns.moment(until));
  }

  private static Revision<Observation> revision(ResultSet row) throws SQLException {
    return new Revision<>(
        observation(row), row.getInt("revision"), Columns.instant(row, "known_at"));
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        series(row),
        Columns.instant(row, "at"),
        Columns.decimal(row, "value"),
        row.getString("unit"));
  }

  private static SeriesId series(ResultSet row) throws SQLException {
    return new SeriesId(row.getString("series"));
  }

  private static Days span(ResultSet row) throws SQLException {
    return Days.closed(
        row.getObject("first", OffsetDateTime.class)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDate(),
        row.getObject("last", OffsetDateTime.class)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDate());
  }
}
