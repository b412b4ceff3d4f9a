package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyPrefix;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.proof.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys, one a row. */
public final class PostgresApiKeys implements ApiKeys {
  private final PostgresTransactions transactions;

  /** Keeps keys where {@code transactions} reach. */
  public PostgresApiKeys(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String ADD =
      """
      -- api-keys.add
      insert into api_key (id, prefix, digest, user_id, name, scopes, expires_at)
      values (:id, :prefix, :digest, :owner, :name, :scopes, :expiry)
      """;

  @Override
  public void add(ApiKey key, Digest secret) {
    List<String> scopes = key.scopes().stream().map(Scope::toString).toList();
    transactions.writing(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("id", key.id().value())
                .bind("prefix", key.prefix().value())
                .bind("digest", secret.hex())
                .bind("owner", key.owner().value())
                .bind("name", key.name())
                .bindArray("scopes", String.class, scopes)
                .bind("expiry", Columns.moment(key.expiresAt()))
                .execute());
  }

  private static final String FIND =
      """
      -- api-keys.find
      select id, prefix, user_id, name, scopes, expires_at, last_used_at from api_key where id = :id
      """;

  @Override
  public Optional<ApiKey> find(ApiKeyId key) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", key.value())
                .map((row, context) -> key(row))
                .findOne());
  }

  private static final String MATCH =
      """
      -- api-keys.match
      select id, prefix, user_id, name, scopes, expires_at, last_used_at
      from api_key
      where prefix = :prefix and digest = :digest
      """;

  @Override
  public Optional<ApiKey> match(ApiKeyPrefix prefix, Digest secret) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(MATCH)
                .bind("prefix", prefix.value())
                .bind("digest", secret.hex())
                .map((row, context) -> key(row))
                .findOne());
  }

  private static final String OF =
      """
      -- api-keys.of
      select id, prefix, user_id, name, scopes, expires_at, last_used_at
      from api_key
      where user_id = :owner
      order by sequence desc
      """;

  @Override
  public List<ApiKey> of(UserId owner) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(OF)
                .bind("owner", owner.value())
                .map((row, context) -> key(row))
                .list());
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        new ApiKeyId(Columns.uuid(row, "id")),
        new ApiKeyPrefix(row.getString("prefix")),
        new UserId(Columns.uuid(row, "user_id")),
        row.getString("name"),
        scopes(row),
        Columns.instant(row, "expires_at"),
        Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** A scope that a later version brought means nothing here. */
  private static Set<Scope> scopes(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("scopes").getArray();
    return Arrays.stream(names)
        .flatMap(name -> Scope.named(name).stream())
        .collect(Collectors.toSet());
  }

  private static final String EXPIRE =
      """
      -- api-keys.expire
      update api_key set expires_at = :at where id = :id and expires_at > :at
      """;

  @Override
  public void expire(ApiKeyId key, Instant at) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(EXPIRE)
                .bind("id", key.value())
                .bind("at", Columns.moment(at))
                .execute());
  }

  /** A busy key is not written with every request. */
  private static final String USED =
      """
      -- api-keys.used
      update api_key set last_used_at = :at
      where id = :id and (last_used_at is null or last_used_at <= :at - interval '1 minute')
      """;

  @Override
  public void used(ApiKeyId key, Instant at) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(USED)
                .bind("id", key.value())
                .bind("at", Columns.moment(at))
                .execute());
  }
}
