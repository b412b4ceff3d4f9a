package io.indexwright.adapter.postgres.stream;

import io.indexwright.adapter.postgres.outbox.EventRows;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.Turn;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import io.indexwright.application.stream.LoggedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Events in a table of their own. */
public final class PostgresEventLog implements EventLog {
  private final PostgresTransactions transactions;

  /** Keeps events where {@code transactions} reach. */
  public PostgresEventLog(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String APPEND =
      """
      -- event-log.append
      insert into event_log (id, aggregate_kind, aggregate_id, type, body, happened_at)
      select id, aggregate_kind, aggregate_id, type, body::json, happened_at
      from unnest(:ids::uuid[], :kinds::text[], :aggregates::text[], :types::text[],
        :bodies::text[], :moments::timestamptz[]) with ordinality
        as told (id, aggregate_kind, aggregate_id, type, body, happened_at, place)
      order by place
      on conflict (id) do nothing
      """;

  /**
   * One writer at a time, until it has committed: a number that can be seen has no lower one that
   * is still to come.
   */
  @Override
  public void append(List<OutboxEvent> events) {
    transactions.writing(
        handle -> {
          Turn.await(handle, "event_log", List.of("end"));
          EventRows.bound(handle.createUpdate(APPEND), events).execute();
        });
  }

  private static final String LAST =
      """
      -- event-log.last
      select coalesce(max(position), 0) from event_log
      """;

  @Override
  public EventPosition last() {
    return new EventPosition(
        transactions.reading(handle -> handle.createQuery(LAST).mapTo(Long.class).one()));
  }

  private static final String WITHIN =
      """
      -- event-log.within
      select position, id, aggregate_kind, aggregate_id, type, body, happened_at
      from event_log
      where position > :after and position <= :until
        and (cardinality(:types::text[]) = 0 or type = any(:types::text[]))
      order by position
      limit :limit
      """;

  private static final String WITHIN_ONE =
      """
      -- event-log.within-one
      select position, id, aggregate_kind, aggregate_id, type, body, happened_at
      from event_log
      where aggregate_kind = :kind and aggregate_id = :aggregate
        and position > :after and position <= :until
        and (cardinality(:types::text[]) = 0 or type = any(:types::text[]))
      order by position
      limit :limit
      """;

  @Override
  public List<LoggedEvent> within(EventSpan span, EventFilter filter, int limit) {
    return transactions.reading(
        handle ->
            filter
                .about()
                .map(
                    one ->
                        handle
                            .createQuery(WITHIN_ONE)
                            .bind("kind", one.kind())
                            .bind("aggregate", one.id()))
                .orElseGet(() -> handle.createQuery(WITHIN))
                .bind("after", span.afterExclusive().value())
                .bind("until", span.untilInclusive().value())
                .bindArray("types", String.class, List.copyOf(filter.types()))
                .bind("limit", limit)
                .map((row, context) -> logged(row))
                .list());
  }

  private static LoggedEvent logged(ResultSet row) throws SQLException {
    return new LoggedEvent(
        new EventPosition(row.getLong("position")),
        new OutboxEvent(
            new OutboxEventId(Columns.uuid(row, "id")),
            new Aggregate(row.getString("aggregate_kind"), row.getString("aggregate_id")),
            row.getString("type"),
            row.getString("body"),
            Columns.instant(row, "happened_at")));
  }

  private static final String REACHES =
      """
      -- event-log.reaches
      select :position = 0 or exists (select from event_log where position = :position)
      """;

  @Override
  public boolean reachesBackTo(EventPosition position) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(REACHES)
                .bind("position", position.value())
                .mapTo(Boolean.class)
                .one());
  }

  private static final String FORGET =
      """
      -- event-log.forget
      delete from event_log
      where position < (
        select position from event_log where happened_at < :before order by position desc limit 1)
      """;

  @Override
  public int forget(Instant before) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("before", Columns.moment(before)).execute());
  }
}
