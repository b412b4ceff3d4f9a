package io.indexwright.adapter.postgres.outbox;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.Turn;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.outbox.SinkTurn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Events in a table, and for each sink a queue of those that it was not told yet. Nothing of the
 * database is held while a sink is talked to.
 */
public final class PostgresOutbox implements Outbox {
  private final PostgresTransactions transactions;

  /** Keeps events where {@code transactions} reach. */
  public PostgresOutbox(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Numbers are given out under the locks of the aggregates: within one of them a later number is a
   * later commit, and who sees a number sees all before it.
   */
  @Override
  public void append(List<OutboxEvent> events) {
    transactions.writing(
        handle -> {
          attend(handle);
          Turn.await(handle, "outbox_event", events.stream().map(PostgresOutbox::name).toList());
          EventRows.bound(handle.createUpdate(APPEND), events).execute();
        });
  }

  private static String name(OutboxEvent event) {
    Aggregate aggregate = event.aggregate();
    return aggregate.kind() + " " + aggregate.id();
  }

  /** So that no sink is added that this transaction does not see. */
  private static final String ATTEND =
      """
      -- outbox.attend
      select pg_advisory_xact_lock_shared(hashtext('outbox_sink'), 0)
      """;

  private static void attend(Handle handle) {
    handle.createQuery(ATTEND).mapTo(String.class).list();
  }

  /** The rows are numbered in the order in which they are told. */
  private static final String APPEND =
      """
      -- outbox.append
      with added as (
        insert into outbox_event (id, aggregate_kind, aggregate_id, type, body, happened_at)
        select id, aggregate_kind, aggregate_id, type, body::json, happened_at
        from unnest(:ids::uuid[], :kinds::text[], :aggregates::text[], :types::text[],
          :bodies::text[], :moments::timestamptz[]) with ordinality
          as told (id, aggregate_kind, aggregate_id, type, body, happened_at, place)
        order by place
        on conflict (id) do nothing
        returning number, aggregate_kind, aggregate_id
      )
      insert into outbox_pending (sink, number, aggregate_kind, aggregate_id)
      select name, number, aggregate_kind, aggregate_id
      from added cross join outbox_sink
      """;

  @Override
  public Optional<SinkTurn> turn(String sink, Instant at, Instant until) {
    return transactions.inOne(
        handle -> {
          if (!isKnown(handle, sink)) {
            add(handle, sink);
          }
          return take(handle, sink, at, until)
              .map(turn -> new PostgresSinkTurn(transactions, sink, turn));
        });
  }

  private static final String KNOWN =
      """
      -- outbox.known
      select exists (select from outbox_sink where name = :sink)
      """;

  private static boolean isKnown(Handle handle, String sink) {
    return handle.createQuery(KNOWN).bind("sink", sink).mapTo(boolean.class).one();
  }

  /** Waits for everybody who is adding events for the sinks that there were before. */
  private static final String EXCLUDE =
      """
      -- outbox.exclude
      select pg_advisory_xact_lock(hashtext('outbox_sink'), 0)
      """;

  private static final String ADD =
      """
      -- outbox.add
      with added as (
        insert into outbox_sink (name) values (:sink) on conflict (name) do nothing
        returning name
      )
      insert into outbox_pending (sink, number, aggregate_kind, aggregate_id)
      select name, number, aggregate_kind, aggregate_id
      from added cross join outbox_event
      """;

  private static void add(Handle handle, String sink) {
    handle.createQuery(EXCLUDE).mapTo(String.class).list();
    handle.createUpdate(ADD).bind("sink", sink).execute();
  }

  private static final String TAKE =
      """
      -- outbox.take
      update outbox_sink set turn = gen_random_uuid(), turn_until = :until
      where name = :sink and (turn_until is null or turn_until <= :at)
      returning turn
      """;

  private static Optional<UUID> take(Handle handle, String sink, Instant at, Instant until) {
    return handle
        .createQuery(TAKE)
        .bind("sink", sink)
        .bind("at", Columns.moment(at))
        .bind("until", Columns.moment(until))
        .map((row, context) -> Columns.uuid(row, "turn"))
        .findOne();
  }

  private static final String RETIRE =
      """
      -- outbox.retire
      delete from outbox_sink where name = :sink
      """;

  @Override
  public void retire(String sink) {
    transactions.writing(
        handle -> {
          handle.createQuery(EXCLUDE).mapTo(String.class).list();
          handle.createUpdate(RETIRE).bind("sink", sink).execute();
        });
  }

  private static final String FORGET =
      """
      -- outbox.forget
      delete from outbox_event
      where happened_at < :before
        and not exists (select from outbox_pending where number = outbox_event.number)
      """;

  @Override
  public int forget(Instant before) {
    return transactions.inOne(
        handle -> {
          attend(handle);
          return handle.createUpdate(FORGET).bind("before", Columns.moment(before)).execute();
        });
  }
}
