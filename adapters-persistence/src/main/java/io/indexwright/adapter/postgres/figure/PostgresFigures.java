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

  /** Orders by state: all that are open, and of the others those of the last day. */
  public static final String ORDERS = "orders";

  /** Fills of the last day. */
  public static final String FILLS = "fills";

  /** By how much the last plan may miss the best one, by portfolio. */
  public static final String ALLOCATION_GAP = "allocation.gap";

  /** What the last plan leaves in cash, in the currency of the portfolio, by portfolio. */
  public static final String ALLOCATION_CASH = "allocation.cash";

  private final PostgresTransactions transactions;

  /** Reads where {@code transactions} reach. */
  public PostgresFigures(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** Of a thousand indices and portfolios: whoever reads metrics wants no more rows of one kind. */
  private static final String READ =
      """
      -- figures.read
      with shown as (select id from index_definition order by id limit 1000),
      planned as (
        select held.id::text as of, gap, cash_left
        from (select id from portfolio order by id limit 1000) as held
        cross join lateral (
          select gap, cash_left
          from planned_run
          where portfolio_id = held.id
          order by sequence desc
          limit 1) as last)
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
      union all
      select 'orders', state, (
        select count(*)
        from trade_order
        where trade_order.state = open.state and trade_order.state in ('NEW', 'WORKING'))
      from (values ('NEW'), ('WORKING')) as open (state)
      union all
      select 'orders', state, (
        select count(*)
        from trade_order
        where trade_order.state = ended.state and created_at > :at::timestamptz - interval '1 day')
      from (values ('FILLED'), ('CANCELLED'), ('EXPIRED'), ('REJECTED')) as ended (state)
      union all
      select 'fills', 'day', count(*)
      from fill
      where kind = 'TRADED' and created_at > :at::timestamptz - interval '1 day'
      union all
      select 'allocation.gap', of, gap from planned
      union all
      select 'allocation.cash', of, cash_left from planned
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
