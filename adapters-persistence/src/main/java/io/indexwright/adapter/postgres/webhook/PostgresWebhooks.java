package io.indexwright.adapter.postgres.webhook;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Receivers in a table. */
public final class PostgresWebhooks implements Webhooks {
  private final PostgresTransactions transactions;

  /** Keeps receivers where {@code transactions} reach. */
  public PostgresWebhooks(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String PUT =
      """
      -- webhooks.put
      insert into webhook (id, url, types, owner, is_active, overlap_ends)
      values (:id, :url, :types, :owner, :isActive, :overlapEnds)
      on conflict (id) do update
      set url = excluded.url, types = excluded.types, owner = excluded.owner,
        is_active = excluded.is_active, overlap_ends = excluded.overlap_ends
      """;

  @Override
  public void put(Webhook webhook) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(PUT)
                .bind("id", webhook.id().value())
                .bind("url", webhook.url().toString())
                .bindArray("types", String.class, List.copyOf(webhook.types()))
                .bind("owner", webhook.owner())
                .bind("isActive", webhook.isActive())
                .bind("overlapEnds", webhook.overlapEnds().map(Columns::moment))
                .execute());
  }

  private static final String FIND =
      """
      -- webhooks.find
      select * from webhook where id = :id
      """;

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> webhook(row))
                .findOne());
  }

  private static final String ALL =
      """
      -- webhooks.all
      select * from webhook order by number
      """;

  @Override
  public List<Webhook> all() {
    return transactions.reading(
        handle -> handle.createQuery(ALL).map((row, context) -> webhook(row)).list());
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        new WebhookId(Columns.uuid(row, "id")),
        URI.create(row.getString("url")),
        new TreeSet<>(List.of((String[]) row.getArray("types").getArray())),
        row.getString("owner"),
        row.getBoolean("is_active"),
        Optional.ofNullable(row.getObject("overlap_ends", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static final String REMOVE =
      """
      -- webhooks.remove
      delete from webhook where id = :id
      """;

  @Override
  public boolean remove(WebhookId id) {
    return transactions.inOne(
        handle -> handle.createUpdate(REMOVE).bind("id", id.value()).execute() > 0);
  }
}
