package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexShares;
import io.indexwright.index.LevelOutcome;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.proof.PublishedLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Writes levels down, with what they stand on: four statements, however many they are. */
record Publication(Handle handle, IndexId index) {

  void publish(List<PublishedLevel> levels, IndexCalculation calculation, Instant publishedAt) {
    Map<LocalDate, Integer> revisions = levels(levels, publishedAt);
    compositions(
        calculation.compositions().stream()
            .flatMap(composition -> holdings(composition, revisions))
            .toList());
    divisorChanges(
        calculation.divisorChanges().stream()
            .flatMap(change -> revised(change, change.date(), revisions))
            .toList());
    withdraw(calculation.outcomes(), publishedAt);
  }

  private static final String LEVELS =
      """
      -- levels.publish
      insert into index_level (
        index_id, date, revision, points, gross_total, net_total, overlaid_price,
        overlaid_gross_total, overlaid_net_total, inputs, published_at)
      select :index, told.date, coalesce(known.revision + 1, 0), told.points,
        nullif(told.gross_total, -1), nullif(told.net_total, -1), nullif(told.overlaid_price, -1),
        nullif(told.overlaid_gross_total, -1), nullif(told.overlaid_net_total, -1), told.inputs,
        :publishedAt
      from unnest(
        :dates::date[], :points::numeric[], :gross_total::numeric[], :net_total::numeric[],
        :overlaid_price::numeric[], :overlaid_gross_total::numeric[], :overlaid_net_total::numeric[],
        :inputs::text[])
        as told (
          date, points, gross_total, net_total, overlaid_price, overlaid_gross_total,
          overlaid_net_total, inputs)
      left join lateral (
        select revision, inputs
        from index_level
        where index_id = :index and date = told.date
        order by revision desc
        limit 1) as known on true
      where told.inputs is distinct from known.inputs
      returning date, revision
      """;

  /** Returns the revisions of the dates that are new or changed. */
  private Map<LocalDate, Integer> levels(List<PublishedLevel> levels, Instant publishedAt) {
    Map<LocalDate, Integer> revisions = new HashMap<>();
    Query query = handle.createQuery(LEVELS);
    LevelColumns.bind(query, levels);
    query
        .bind("index", index.value())
        .bind("publishedAt", Columns.moment(publishedAt))
        .bindArray("dates", LocalDate.class, levels.stream().map(PublishedLevel::date).toList())
        .bindArray(
            "points", BigDecimal.class, levels.stream().map(l -> l.level().points()).toList())
        .bindArray("inputs", String.class, levels.stream().map(l -> l.inputs().hex()).toList())
        .map((row, context) -> Map.entry(Columns.date(row, "date"), row.getInt("revision")))
        .forEach(revised -> revisions.put(revised.getKey(), revised.getValue()));
    return revisions;
  }

  private static final String WITHDRAW =
      """
      -- levels.withdraw
      insert into index_level (index_id, date, revision, published_at)
      select :index, date, revision + 1, :publishedAt
      from (
        select distinct on (date) date, revision, points
        from index_level
        where index_id = :index and date between :first and :last
        order by date, revision desc) as known
      where points is not null
        and not exists (select from unnest(:calculated::date[]) as told (date)
          where told.date = known.date)
      """;

  /** Takes back the levels of dates that can be calculated no more. */
  private void withdraw(List<LevelOutcome> outcomes, Instant publishedAt) {
    if (outcomes.isEmpty()) {
      return;
    }
    handle
        .createUpdate(WITHDRAW)
        .bind("index", index.value())
        .bind("first", outcomes.get(0).date())
        .bind("last", outcomes.get(outcomes.size() - 1).date())
        .bindArray(
            "calculated",
            LocalDate.class,
            outcomes.stream()
                .filter(LevelOutcome.Calculated.class::isInstance)
                .map(LevelOutcome::date)
                .toList())
        .bind("publishedAt", Columns.moment(publishedAt))
        .execute();
  }

  private static final String COMPOSITIONS =
      """
      -- levels.publish-compositions
      insert into index_constituent_share (index_id, date, revision, instrument_id, count, weight)
      select :index, date, revision, instrument_id, count, weight
      from unnest(
        :dates::date[], :revisions::int[], :instruments::text[], :counts::numeric[],
        :weights::numeric[])
        as told (date, revision, instrument_id, count, weight)
      """;

  private void compositions(List<Revised<Holding>> told) {
    handle
        .createUpdate(COMPOSITIONS)
        .bind("index", index.value())
        .bindArray("dates", LocalDate.class, told.stream().map(Revised::date).toList())
        .bindArray("revisions", Integer.class, told.stream().map(Revised::revision).toList())
        .bindArray(
            "instruments",
            String.class,
            told.stream().map(held -> held.fact().instrument().value()).toList())
        .bindArray(
            "counts",
            BigDecimal.class,
            told.stream().map(held -> held.fact().shares().count()).toList())
        .bindArray(
            "weights",
            BigDecimal.class,
            told.stream().map(held -> held.fact().weight().fraction()).toList())
        .execute();
  }

  private static final String DIVISOR_CHANGES =
      """
      -- levels.publish-divisor-changes
      insert into divisor_change (
        index_id, date, revision, ordinal, cause, value_before, value_after, divisor_before,
        divisor_after)
      select :index, date, revision,
        row_number() over (partition by date order by ordinal) - 1,
        cause, value_before, value_after, divisor_before, divisor_after
      from unnest(
        :dates::date[], :revisions::int[], :causes::text[], :valuesBefore::numeric[],
        :valuesAfter::numeric[], :divisorsBefore::numeric[], :divisorsAfter::numeric[])
        with ordinality as told (
          date, revision, cause, value_before, value_after, divisor_before, divisor_after, ordinal)
      """;

  private void divisorChanges(List<Revised<DivisorChange>> told) {
    List<DivisorChange> changes = told.stream().map(Revised::fact).toList();
    handle
        .createUpdate(DIVISOR_CHANGES)
        .bind("index", index.value())
        .bindArray("dates", LocalDate.class, told.stream().map(Revised::date).toList())
        .bindArray("revisions", Integer.class, told.stream().map(Revised::revision).toList())
        .bindArray("causes", String.class, changes.stream().map(c -> c.cause().name()).toList())
        .bindArray(
            "valuesBefore",
            BigDecimal.class,
            changes.stream().map(c -> c.valueBefore().amount()).toList())
        .bindArray(
            "valuesAfter",
            BigDecimal.class,
            changes.stream().map(c -> c.valueAfter().amount()).toList())
        .bindArray(
            "divisorsBefore",
            BigDecimal.class,
            changes.stream().map(c -> c.before().value()).toList())
        .bindArray(
            "divisorsAfter",
            BigDecimal.class,
            changes.stream().map(c -> c.after().value()).toList())
        .execute();
  }

  private static Stream<Revised<Holding>> holdings(
      Composition composition, Map<LocalDate, Integer> revisions) {
    return composition.weights().entrySet().stream()
        .flatMap(
            weighed ->
                Optional.ofNullable(composition.basket().shares().get(weighed.getKey())).stream()
                    .map(shares -> new Holding(weighed.getKey(), shares, weighed.getValue())))
        .flatMap(holding -> revised(holding, composition.date(), revisions));
  }

  /** Drops what belongs to a date whose level is published already. */
  private static <T> Stream<Revised<T>> revised(
      T fact, LocalDate date, Map<LocalDate, Integer> revisions) {
    return Stream.ofNullable(revisions.get(date))
        .map(revision -> new Revised<>(fact, date, revision));
  }

  private record Revised<T>(T fact, LocalDate date, int revision) {}

  private record Holding(InstrumentId instrument, IndexShares shares, Weight weight) {}
}
