package io.indexwright.adapter.postgres.idempotency;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
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
        handle ->
            isFree(handle, request.key())
                ? find(handle, request).orElseGet(() -> done(handle, request, work))
                : new Once.InProgress());
  }

  /** One that looks like another by accident is told to come again. */
  private static final String TAKE =
      """
      -- idempotency.take
      select pg_try_advisory_xact_lock(
        hashtextextended(concat_ws(chr(10), 'idempotency', :principal, :route, :key), 0))
      """;

  private static boolean isFree(Handle handle, IdempotencyKey key) {
    return handle
        .createQuery(TAKE)
        .bind("principal", key.principal())
        .bind("route", key.route())
        .bind("key", key.key())
        .mapTo(boolean.class)
        .one();
  }

  private static final String FIND =
      """
      -- idempotency.find
      select content, status, header_names, header_values, body
      from idempotency_key
      where principal = :principal and route = :route and key = :key and expires_at > :at
      """;

  private static Optional<Once> find(Handle handle, KeyedRequest request) {
    return handle
        .createQuery(FIND)
        .bind("principal", request.key().principal())
        .bind("route", request.key().route())
        .bind("key", request.key().key())
        .bind("at", Columns.moment(request.at()))
        .map((row, context) -> known(row, request.content()))
        .findOne();
  }

  private static Once known(ResultSet row, Digest content) throws SQLException {
    return row.getString("content").equals(content.hex())
        ? new Once.Replayed(new Answer(row.getInt("status"), headers(row), row.getString("body")))
        : new Once.Reused();
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
