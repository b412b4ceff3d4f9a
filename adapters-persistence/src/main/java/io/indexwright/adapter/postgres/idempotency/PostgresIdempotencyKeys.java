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
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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
  public <W> Map<W, Once> once(
      Map<W, KeyedRequest> requests, Function<Set<W>, Map<W, Answer>> work) {
    return transactions.inOne(
        handle -> {
          Map<W, Once> became = begun(handle, requests);
          Map<W, KeyedRequest> free = new HashMap<>(requests);
          free.keySet().removeAll(became.keySet());
          if (!free.isEmpty()) {
            Map<W, Answer> answers = work.apply(free.keySet());
            keep(handle, free, answers);
            answers.forEach((wanted, answer) -> became.put(wanted, new Once.Done(answer)));
          }
          return became;
        });
  }

  /** A key that looks like one at work by accident is told to come again. */
  private static final String BEGIN =
      """
      -- idempotency.begin
      select place, is_free, content, status, header_names, header_values, body
      from unnest(:principals::text[], :routes::text[], :keys::text[], :moments::timestamptz[])
        with ordinality as told (principal, route, key, at, place)
      cross join lateral idempotency_begin(principal, route, key, at)
      order by place
      """;

  /** Takes the keys; returns what is known of those that were answered or are at work. */
  private static <W> Map<W, Once> begun(Handle handle, Map<W, KeyedRequest> wanted) {
    List<Map.Entry<W, KeyedRequest>> all = List.copyOf(wanted.entrySet());
    List<KeyedRequest> requests = all.stream().map(Map.Entry::getValue).toList();
    Map<W, Once> known = new HashMap<>();
    handle
        .createQuery(BEGIN)
        .bindArray("principals", String.class, each(requests, one -> one.key().principal()))
        .bindArray("routes", String.class, each(requests, one -> one.key().route()))
        .bindArray("keys", String.class, each(requests, one -> one.key().key()))
        .bindArray("moments", OffsetDateTime.class, each(requests, one -> Columns.moment(one.at())))
        .map(
            (row, context) -> {
              Map.Entry<W, KeyedRequest> asked = all.get(row.getInt("place") - 1);
              return Map.entry(asked.getKey(), known(row, asked.getValue().content()));
            })
        .forEach(one -> one.getValue().ifPresent(once -> known.put(one.getKey(), once)));
    return known;
  }

  private static <T> List<T> each(List<KeyedRequest> requests, Function<KeyedRequest, T> column) {
    return requests.stream().map(column).toList();
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

  private static <W> void keep(
      Handle handle, Map<W, KeyedRequest> requests, Map<W, Answer> answers) {
    PreparedBatch batch = handle.prepareBatch(KEEP);
    requests.forEach(
        (wanted, request) ->
            Optional.ofNullable(answers.get(wanted))
                .ifPresent(answer -> add(batch, request, answer)));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void add(PreparedBatch batch, KeyedRequest request, Answer answer) {
    SortedMap<String, String> headers = answer.headers();
    batch
        .bind("principal", request.key().principal())
        .bind("route", request.key().route())
        .bind("key", request.key().key())
        .bind("content", request.content().hex())
        .bind("status", answer.status())
        .bindArray("names", String.class, List.copyOf(headers.keySet()))
        .bindArray("values", String.class, List.copyOf(headers.values()))
        .bind("body", answer.body())
        .bind("expiry", Columns.moment(request.expiry()))
        .add();
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
