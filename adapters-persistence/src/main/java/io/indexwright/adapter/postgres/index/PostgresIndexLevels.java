package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexShares;
import io.indexwright.index.MarketValue;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.series.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Publications in tables, those that were replaced included. */
public final class PostgresIndexLevels implements IndexLevels {
  private final PostgresTransactions transactions;

  /** Keeps publications where {@code transactions} reach. */
  public PostgresIndexLevels(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** One publication of an index at a time. */
  private static final String HOLD =
      """
      -- levels.hold
      select id from index_definition where id = :index for no key update
      """;

  @Override
  public void publish(
      IndexId index,
      List<PublishedLevel> levels,
      IndexCalculation calculation,
      Instant publishedAt) {
    transactions.writing(
        handle -> {
          if (handle.createQuery(HOLD).bind("index", index.value()).mapToMap().list().isEmpty()) {
            throw new IllegalStateException("the index is not defined: " + index);
          }
          new Publication(handle, index).publish(levels, calculation, publishedAt);
        });
  }

  private static final String BETWEEN =
      """
      -- levels.between
      select *
      from (
        select distinct on (date) *
        from index_level
        where index_id = :index and date >= :from and date < :until and published_at <= :asKnownAt
        order by date, revision desc) as known
      where points is not null
      order by date
      limit :limit
      """;

  @Override
  public List<PublishedLevel> between(IndexId index, Days days, int limit, Instant asKnownAt) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(BETWEEN)
                .bind("index", index.value())
                .bind("from", days.fromInclusive())
                .bind("until", days.untilExclusive())
                .bind("asKnownAt", Columns.latest(asKnownAt))
                .bind("limit", limit)
                .map((row, context) -> LevelColumns.read(row))
                .list());
  }

  private static final String LATEST =
      """
      -- levels.latest
      select *
      from (
        select distinct on (date) *
        from index_level
        where index_id = :index
        order by date desc, revision desc) as known
      where points is not null
      order by date desc
      limit 1
      """;

  @Override
  public Optional<PublishedLevel> latest(IndexId index) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(LATEST)
                .bind("index", index.value())
                .map((row, context) -> LevelColumns.read(row))
                .findOne());
  }

  private static final String COMPOSITION =
      """
      -- levels.composition
      select date, instrument_id, count, weight
      from index_constituent_share
      where (index_id, date, revision) = (
        select index_id, date, revision
        from index_constituent_share as share
        where index_id = :index and not exists (
          select from index_level as later
          where later.index_id = share.index_id
            and later.date = share.date
            and later.revision > share.revision)
        order by date desc, revision desc
        limit 1)
      """;

  @Override
  public Optional<Composition> composition(IndexId index) {
    List<Share> shares = transactions.reading(handle -> shares(handle, index));
    return shares.stream().findFirst().map(share -> composition(share.date(), shares));
  }

  private static List<Share> shares(Handle handle, IndexId index) {
    return handle
        .createQuery(COMPOSITION)
        .bind("index", index.value())
        .map((row, context) -> share(row))
        .list();
  }

  private static Composition composition(LocalDate date, List<Share> shares) {
    SortedMap<InstrumentId, IndexShares> counts = new TreeMap<>();
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    shares.forEach(share -> counts.put(share.instrument(), share.count()));
    shares.forEach(share -> weights.put(share.instrument(), share.weight()));
    return new Composition(date, new Basket(counts), weights);
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        Columns.date(row, "date"),
        Columns.instrument(row, "instrument_id"),
        new IndexShares(Columns.decimal(row, "count")),
        new Weight(Columns.decimal(row, "weight")));
  }

  private record Share(LocalDate date, InstrumentId instrument, IndexShares count, Weight weight) {}

  private static final String DIVISOR_CHANGES =
      """
      -- levels.divisor-changes
      select date, cause, value_before, value_after, divisor_before, divisor_after
      from divisor_change as change
      where index_id = :index and not exists (
        select from index_level as later
        where later.index_id = change.index_id
          and later.date = change.date
          and later.revision > change.revision)
      order by date desc, ordinal desc
      limit :limit
      """;

  @Override
  public List<DivisorChange> divisorChanges(IndexId index, int limit) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(DIVISOR_CHANGES)
                .bind("index", index.value())
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list());
  }

  private static final String DIVISOR_CHANGES_PAGE =
      """
      -- levels.divisor-changes-page
      select date, cause, value_before, value_after, divisor_before, divisor_after
      from (
        select *
        from divisor_change as change
        where index_id = :index and date < coalesce(:before::date, 'infinity') and not exists (
          select from index_level as later
          where later.index_id = change.index_id
            and later.date = change.date
            and later.revision > change.revision)
        order by date desc
        fetch first :limit rows with ties) as page
      order by date desc, ordinal desc
      """;

  @Override
  public Page<DivisorChange, LocalDate> divisorChanges(
      IndexId index, PageRequest<LocalDate> wanted) {
    List<DivisorChange> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(DIVISOR_CHANGES_PAGE)
                    .bind("index", index.value())
                    .bind("before", wanted.after())
                    .bind("limit", wanted.oneMore())
                    .map((row, context) -> change(row))
                    .list());
    return Page.of(found, wanted.limit(), DivisorChange::date);
  }

  private static DivisorChange change(ResultSet row) throws SQLException {
    return new DivisorChange(
        Columns.date(row, "date"),
        DivisorChange.Cause.valueOf(row.getString("cause")),
        new MarketValue(Columns.decimal(row, "value_before")),
        new MarketValue(Columns.decimal(row, "value_after")),
        new Divisor(Columns.decimal(row, "divisor_before")),
        new Divisor(Columns.decimal(row, "divisor_after")));
  }
}
