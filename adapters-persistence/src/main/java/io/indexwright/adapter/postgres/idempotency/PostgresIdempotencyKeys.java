package io.indexwright.adapter.postgres.idempotency;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.proof.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Answers in a table. Whoever is at work under a key holds a lock of the server until the
 * transaction ends, so that nothing is left to clear away after a crash.
 */
public final class PostgresIdempotencyKeys implements IdempotencyKeys {
  private final PostgresTransactions transactions;

  /** Does the work in {@code transactions}: what it writes elsewhere is not undone with it. */
  public PostgresIdempotencyKeys(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Once once(KeyedRequest request, Supplier<Answer> work) {
    return transactions.inOne(
        handle -> begun(handle, request).orElseGet(() -> done(handle, request, work)));
  }

  /** A key that looks like one at work by accident is told to come again. */
  private static final String BEGIN =
      """
      -- idempotency.begin
      select is_free, content, status, header_names, header_values, body
      from idempotency_begin(:principal, :route, :key, :at)
      """;

  /** Takes the key; empty if there is no answer to it yet. */
  private static Optional<Once> begun(Handle handle, KeyedRequest request) {
    return handle
        .createQuery(BEGIN)
        .bind("principal", request.key().principal())
        .bind("route", request.key().route())
        .bind("key", request.key().key())
        .bind("at", Columns.moment(request.at()))
        .map((row, context) -> known(row, request.content()))
        .one();
  }

  private static Optional<Once> known(ResultSet row, Digest content) throws SQLException {
    if (!row.getBoolean("is_free")) {
      return Optional.of(new Once.InProgress());
    }
    String kept = row.getString("content");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        kept.equals(content.hex())
            ? new Once.Replayed(
                new Answer(row.getInt("status"), headers(row), row.getString("body")))
            : new Once.Reused());
  }

  private static SortedMap<String, String> headers(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("header_names").getArray();
    String[] values = (String[]) row.getArray("header_values").getArray();
    SortedMap<String, String> headers = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      headers.put(names[i], values[i]);
    }
    return headers;
  }

  /** One that expired makes room. */
  private static final String KEEP =
      """
      -- idempotency.keep
      insert into idempotency_key (
        principal, route, key, content, status, header_names, header_values, body, expires_at)
      values (
        :principal, :route, :key, :content, :status, :names, :values, :body, :expiry)
      on conflict (principal, route, key) do update
      set content = excluded.content, status = excluded.status,
        header_names = excluded.header_names, header_values = excluded.header_values,
        body = excluded.body, expires_at = excluded.expires_at, created_at = default
      """;

  private static Once done(Handle handle, KeyedRequest request, Supplier<Answer> work) {
    Answer answer = work.get();
    SortedMap<String, String> headers = answer.headers();
    handle
        .createUpdate(KEEP)
        .bind("principal", request.key().principal())
        .bind("route", request.key().route())
        .bind("key", request.key().key())
        .bind("content", request.content().hex())
        .bind("status", answer.status())
        .bindArray("names", String.class, List.copyOf(headers.keySet()))
        .bindArray("values", String.class, List.copyOf(headers.values()))
        .bind("body", answer.body())
        .bind("expiry", Columns.moment(request.expiry()))
        .execute();
    return new Once.Done(answer);
  }

  private static final String FORGET =
      """
      -- idempotency.forget
      delete from idempotency_key where expires_at <= :at
      """;

  @Override
  public int forget(Instant at) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("at", Columns.moment(at)).execute());
  }
}
