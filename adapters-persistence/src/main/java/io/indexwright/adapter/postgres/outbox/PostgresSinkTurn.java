package io.indexwright.adapter.postgres.outbox;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.outbox.SinkTurn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A turn that is noted in the row of its sink.
 *
 * @param id what it is known by, for as long as it lasts
 */
record PostgresSinkTurn(PostgresTransactions transactions, String sink, UUID id)
    implements SinkTurn {

  private static final String UNSENT =
      """
      -- outbox.unsent
      select id, aggregate_kind, aggregate_id, type, body, happened_at
      from (
        select number
        from outbox_pending as pending
        where sink = :sink and not exists (
          select from outbox_pending as held
          where held.sink = :sink and held.aggregate_kind = pending.aggregate_kind
            and held.aggregate_id = pending.aggregate_id and held.retry_at > :at)
        order by number
        limit :limit) as next
      join outbox_event using (number)
      order by number
      """;

  @Override
  public List<OutboxEvent> unsent(Instant at, int limit) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(UNSENT)
                .bind("sink", sink)
                .bind("at", Columns.moment(at))
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list());
  }

  private static OutboxEvent event(ResultSet row) throws SQLException {
    return new OutboxEvent(
        new OutboxEventId(Columns.uuid(row, "id")),
        new Aggregate(row.getString("aggregate_kind"), row.getString("aggregate_id")),
        row.getString("type"),
        row.getString("body"),
        Columns.instant(row, "happened_at"));
  }

  /** What was sent was sent, whoever has the turn by now. */
  private static final String SENT =
      """
      -- outbox.sent
      with told as (
        delete from outbox_pending
        where sink = :sink and number in (
          select number from outbox_event where id = any(:events::uuid[]))
      )
      select exists (select from outbox_sink where name = :sink and turn = :turn)
      """;

  @Override
  public boolean sent(List<OutboxEventId> events) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(SENT)
                .bind("sink", sink)
                .bindArray("events", UUID.class, events.stream().map(OutboxEventId::value).toList())
                .bind("turn", id)
                .mapTo(boolean.class)
                .one());
  }

  private static final String FAILED =
      """
      -- outbox.failed
      with held as (
        update outbox_pending set failures = failures + 1, retry_at = :retryAt
        where sink = :sink and number = (select number from outbox_event where id = :event)
      )
      select exists (select from outbox_sink where name = :sink and turn = :turn)
      """;

  @Override
  public boolean failed(OutboxEventId event, Instant retryAt) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(FAILED)
                .bind("sink", sink)
                .bind("event", event.value())
                .bind("retryAt", Columns.moment(retryAt))
                .bind("turn", id)
                .mapTo(boolean.class)
                .one());
  }

  private static final String END =
      """
      -- outbox.end
      update outbox_sink set turn = null, turn_until = null where name = :sink and turn = :turn
      """;

  @Override
  public void close() {
    transactions.writing(
        handle -> handle.createUpdate(END).bind("sink", sink).bind("turn", id).execute());
  }
}
