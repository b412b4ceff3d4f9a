package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.series.Days;
import io.indexwright.series.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Every revision of the bars that {@link PostgresBars} and {@link PostgresPrices} keep. */
public final class PostgresBarRevisions implements Revisions<InstrumentId, Bar> {

  /** Rows in one statement: enough to be fast, few enough for the server to answer soon. */
  private static final int AT_ONCE = 10_000;

  private final PostgresTransactions transactions;

  /** Reads and adds where {@code transactions} reach. */
  public PostgresBarRevisions(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String SPANS =
      """
      -- bars.days
      select id, first.date as first, last.date as last
      from instrument
      cross join lateral (
        select date from bar where instrument = number order by date limit 1) as first
      cross join lateral (
        select date from bar where instrument = number order by date desc limit 1) as last
      """;

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if years are archived: what is left is not the whole
   */
  @Override
  public SortedMap<InstrumentId, Days> days() {
    return transactions.inOne(PostgresBarRevisions::days);
  }

  private static SortedMap<InstrumentId, Days> days(Handle handle) {
    SortedSet<Integer> archived = BarYears.archived(handle);
    if (!archived.isEmpty()) {
      throw new IllegalStateException(BarYears.away(archived));
    }
    return new TreeMap<>(
        handle
            .createQuery(SPANS)
            .map((row, context) -> span(row))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map.Entry<InstrumentId, Days> span(ResultSet row) throws SQLException {
    return Map.entry(
        Columns.instrument(row, "id"),
        Days.closed(Columns.date(row, "first"), Columns.date(row, "last")));
  }

  private static final String REVISIONS =
      """
      -- bars.revisions
      select
        id,
        date,
        revision,
        bar.known_at,
        bar_price(close, decimals) as price,
        bar.currency,
        bar_price(open, decimals) as open,
        bar_price(high, decimals) as high,
        bar_price(low, decimals) as low,
        volume
      from instrument
      join bar on bar.instrument = number
      where id = :id and date >= :from and date < :until
      order by date, revision
      """;

  @Override
  public List<Revision<Bar>> revisions(InstrumentId instrument, Days span) {
    Stretch stretch = Stretch.of(span.fromInclusive(), span.untilExclusive());
    return transactions.inOne(handle -> revisions(handle, instrument, stretch));
  }

  private static List<Revision<Bar>> revisions(
      Handle handle, InstrumentId instrument, Stretch stretch) {
    BarYears.requireNothingAway(handle, stretch, Numbers.of(handle, List.of(instrument)).all());
    return handle
        .createQuery(REVISIONS)
        .bind("id", instrument.value())
        .bind("from", stretch.fromInclusive())
        .bind("until", stretch.untilExclusive())
        .map((row, context) -> revision(row))
        .list();
  }

  private static Revision<Bar> revision(ResultSet row) throws SQLException {
    return new Revision<>(
        PostgresBars.bar(row), row.getInt("revision"), Columns.instant(row, "known_at"));
  }

  @Override
  public void restore(List<Revision<Bar>> revisions) {
    List<RevisionRow> rows = revisions.stream().map(RevisionRow::of).toList();
    transactions.writing(handle -> restore(handle, rows));
  }

  private static void restore(Handle handle, List<RevisionRow> rows) {
    KnownInstruments.hold(handle, rows.stream().map(RevisionRow::instrument).toList());
    BarYears.open(handle, years(rows.stream().map(RevisionRow::date).toList()));
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      RevisionRow.restore(handle, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
    }
  }

  private static SortedSet<Integer> years(Collection<LocalDate> dates) {
    return new TreeSet<>(dates.stream().map(LocalDate::getYear).toList());
  }
}
