package io.indexwright.adapter.postgres.webhook;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.webhook.Delivery;
import io.indexwright.application.webhook.DeliveryNote;
import io.indexwright.application.webhook.Trouble;
import io.indexwright.application.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queues in a table. */
public final class PostgresDeliveries implements Deliveries {
  private final PostgresTransactions transactions;

  /** Keeps queues where {@code transactions} reach. */
  public PostgresDeliveries(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String QUEUE =
      """
      -- deliveries.queue
      insert into webhook_delivery (webhook_id, event_id, aggregate_kind, aggregate_id, type, body,
        happened_at, queued_at, due_at)
      select id, :event, :kind, :aggregate, :type, :body::json, :happenedAt, :at, :at
      from unnest(:webhooks::uuid[]) as receiver (id)
      on conflict (webhook_id, event_id) do nothing
      """;

  @Override
  public void queue(List<WebhookId> to, OutboxEvent event, Instant at) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(QUEUE)
                .bindArray("webhooks", UUID.class, to.stream().map(WebhookId::value).toList())
                .bind("event", event.id().value())
                .bind("kind", event.aggregate().kind())
                .bind("aggregate", event.aggregate().id())
                .bind("type", event.type())
                .bind("body", event.body())
                .bind("happenedAt", Columns.moment(event.at()))
                .bind("at", Columns.moment(at))
                .execute());
  }

  private static final String DUE =
      """
      -- deliveries.due
      select distinct webhook_id
      from webhook_delivery as head
      where state = 'WAITING' and due_at <= :at and not exists (
        select from webhook_delivery as earlier
        where earlier.state = 'WAITING' and earlier.webhook_id = head.webhook_id
          and earlier.aggregate_kind = head.aggregate_kind
          and earlier.aggregate_id = head.aggregate_id and earlier.number < head.number)
      """;

  @Override
  public List<WebhookId> due(Instant at) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(DUE)
                .bind("at", Columns.moment(at))
                .mapTo(UUID.class)
                .map(WebhookId::new)
                .list());
  }

  private static final String NEXT =
      """
      -- deliveries.next
      select *
      from webhook_delivery as head
      where state = 'WAITING' and webhook_id = :to and due_at <= :at and not exists (
        select from webhook_delivery as earlier
        where earlier.state = 'WAITING' and earlier.webhook_id = head.webhook_id
          and earlier.aggregate_kind = head.aggregate_kind
          and earlier.aggregate_id = head.aggregate_id and earlier.number < head.number)
      order by number
      limit 1
      """;

  @Override
  public Optional<Delivery> next(WebhookId to, Instant at) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(NEXT)
                .bind("to", to.value())
                .bind("at", Columns.moment(at))
                .map((row, context) -> delivery(row))
                .findOne());
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        new WebhookId(Columns.uuid(row, "webhook_id")),
        new OutboxEvent(
            new OutboxEventId(Columns.uuid(row, "event_id")),
            new Aggregate(row.getString("aggregate_kind"), row.getString("aggregate_id")),
            row.getString("type"),
            row.getString("body"),
            Columns.instant(row, "happened_at")),
        row.getInt("attempts"),
        Columns.instant(row, "queued_at"));
  }

  private static final String TAKEN =
      """
      -- deliveries.taken
      update webhook_delivery set state = 'TAKEN', fault = null
      where webhook_id = :to and event_id = :event and state = 'WAITING'
      """;

  @Override
  public void taken(Delivery delivery) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(TAKEN)
                .bind("to", delivery.to().value())
                .bind("event", delivery.event().id().value())
                .execute());
  }

  private static final String REFUSED =
      """
      -- deliveries.refused
      update webhook_delivery
      set attempts = attempts + 1, fault = :fault, due_at = coalesce(:retryAt, due_at),
        state = case when :retryAt::timestamptz is null then 'SET_ASIDE' else 'WAITING' end
      where webhook_id = :to and event_id = :event and state = 'WAITING'
      """;

  @Override
  public void refused(Delivery delivery, String fault, Optional<Instant> retryAt) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(REFUSED)
                .bind("to", delivery.to().value())
                .bind("event", delivery.event().id().value())
                .bind("fault", fault)
                .bind("retryAt", retryAt.map(Columns::moment))
                .execute());
  }

  private static final String SET_ASIDE =
      """
      -- deliveries.set-aside
      update webhook_delivery set state = 'SET_ASIDE', fault = :fault
      where webhook_id = :to and state = 'WAITING'
      """;

  @Override
  public void setAside(WebhookId to, String fault) {
    transactions.writing(
        handle ->
            handle.createUpdate(SET_ASIDE).bind("to", to.value()).bind("fault", fault).execute());
  }

  private static final String OF =
      """
      -- deliveries.of
      select * from webhook_delivery where webhook_id = :to order by number desc limit :limit
      """;

  private static final String OF_AFTER =
      """
      -- deliveries.of-after
      select * from webhook_delivery
      where webhook_id = :to and number < (
        select number from webhook_delivery where webhook_id = :to and event_id = :after)
      order by number desc
      limit :limit
      """;

  @Override
  public Page<DeliveryNote, OutboxEventId> of(WebhookId to, PageRequest<OutboxEventId> page) {
    List<DeliveryNote> found =
        transactions.reading(
            handle ->
                page.after()
                    .map(last -> handle.createQuery(OF_AFTER).bind("after", last.value()))
                    .orElseGet(() -> handle.createQuery(OF))
                    .bind("to", to.value())
                    .bind("limit", page.oneMore())
                    .map((row, context) -> note(row))
                    .list());
    return Page.of(found, page.limit(), DeliveryNote::event);
  }

  private static DeliveryNote note(ResultSet row) throws SQLException {
    return new DeliveryNote(
        new OutboxEventId(Columns.uuid(row, "event_id")),
        row.getString("type"),
        DeliveryNote.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("fault")),
        Columns.instant(row, "queued_at"),
        Columns.instant(row, "due_at"));
  }

  private static final String TROUBLES =
      """
      -- deliveries.troubles
      select webhook_id, event_id, type, attempts, fault, state = 'SET_ASIDE' as is_set_aside
      from webhook_delivery
      where fault is not null
      order by number desc
      limit :limit
      """;

  @Override
  public List<Trouble> troubles(int limit) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(TROUBLES)
                .bind("limit", limit)
                .map((row, context) -> trouble(row))
                .list());
  }

  private static Trouble trouble(ResultSet row) throws SQLException {
    return new Trouble(
        new WebhookId(Columns.uuid(row, "webhook_id")),
        new OutboxEventId(Columns.uuid(row, "event_id")),
        row.getString("type"),
        row.getInt("attempts"),
        row.getString("fault"),
        row.getBoolean("is_set_aside"));
  }

  private static final String AGAIN =
      """
      -- deliveries.again
      update webhook_delivery
      set state = 'WAITING', attempts = 0, fault = null, queued_at = :at, due_at = :at
      where webhook_id = :to and state = 'SET_ASIDE'
        and event_id = coalesce(:event::uuid, event_id)
      """;

  @Override
  public int again(WebhookId to, Optional<OutboxEventId> one, Instant at) {
    return transactions.inOne(
        handle ->
            handle
                .createUpdate(AGAIN)
                .bind("to", to.value())
                .bind("event", one.map(OutboxEventId::value))
                .bind("at", Columns.moment(at))
                .execute());
  }

  private static final String FORGET =
      """
      -- deliveries.forget
      delete from webhook_delivery where state <> 'WAITING' and queued_at < :before
      """;

  @Override
  public int forget(Instant before) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("before", Columns.moment(before)).execute());
  }
}
