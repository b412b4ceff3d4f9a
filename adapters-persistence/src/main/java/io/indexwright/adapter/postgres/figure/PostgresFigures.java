package io.indexwright.adapter.postgres.figure;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import java.time.Instant;
import java.util.List;

/** The figures of the tables, each found by an index. */
public final class PostgresFigures {
  /** Seconds since the end of the date of the last level in force, by index. */
  public static final String LEVEL_AGE = "level.age";

  /** Lines of the divisor ledger, by index. */
  public static final String DIVISOR_CHANGES = "divisor.changes";

  /** Events that a sink was not told yet, by sink. */
  public static final String OUTBOX_WAITING = "outbox.waiting";

  /** Seconds since the first of them happened, by sink; 0 if there is none. */
  public static final String OUTBOX_AGE = "outbox.age";

  /** Rows of market data that were put aside so far. */
  public static final String QUARANTINED = "quarantine.rows";

  private final PostgresTransactions transactions;

  /** Reads where {@code transactions} reach. */
  public PostgresFigures(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** Of a thousand indices: whoever reads metrics wants no more rows of one kind. */
  private static final String READ =
      """
      -- figures.read
      with shown as (select id from index_definition order by id limit 1000)
      select 'level.age' as name, shown.id::text as of,
        extract(epoch from :at::timestamptz - (last.date + 1)::timestamp at time zone 'UTC') as value
      from shown
      cross join lateral (
        select date
        from (
          select distinct on (date) date, points
          from index_level
          where index_id = shown.id
          order by date desc, revision desc) as known
        where points is not null
        order by date desc
        limit 1) as last
      union all
      select 'divisor.changes', shown.id::text,
        (select count(*) from divisor_change where index_id = shown.id)
      from shown
      union all
      select 'outbox.waiting', name, (select count(*) from outbox_pending where sink = name)
      from outbox_sink
      union all
      select 'outbox.age', name, coalesce((
        select extract(epoch from :at::timestamptz - happened_at)
        from outbox_pending join outbox_event using (number)
        where sink = name
        order by number limit 1), 0)
      from outbox_sink
      union all
      select 'quarantine.rows', 'feeds', coalesce(max(number), 0)
      from feed_quarantine
      """;

  /** Returns all of them at {@code at}. */
  public List<Figure> read(Instant at) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(READ)
                .bind("at", Columns.moment(at))
                .map(
                    (row, context) ->
                        new Figure(
                            row.getString("name"),
                            row.getString("of"),
                            Columns.decimal(row, "value")))
                .list());
  }
}
