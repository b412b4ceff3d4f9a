package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.OneTimeTokens;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tokens in a table, which are deleted when they are used. */
public final class PostgresOneTimeTokens implements OneTimeTokens {
  private final PostgresTransactions transactions;

  /** Keeps tokens where {@code transactions} reach. */
  public PostgresOneTimeTokens(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String KEEP =
      """
      -- invitations.keep
      insert into one_time_token (digest, user_id, expires_at) values (:digest, :user, :expiry)
      """;

  @Override
  public void keep(Digest token, UserId user, Instant expiresAt) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(KEEP)
                .bind("digest", token.hex())
                .bind("user", user.value())
                .bind("expiry", Columns.moment(expiresAt))
                .execute());
  }

  private static final String SPEND =
      """
      -- invitations.spend
      delete from one_time_token where digest = :digest and expires_at > :at returning user_id
      """;

  @Override
  public Optional<UserId> spend(Digest token, Instant at) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(SPEND)
                .bind("digest", token.hex())
                .bind("at", Columns.moment(at))
                .mapTo(UUID.class)
                .findOne()
                .map(UserId::new));
  }

  private static final String FORGET =
      """
      -- invitations.forget
      delete from one_time_token where expires_at <= :at
      """;

  @Override
  public int forget(Instant at) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("at", Columns.moment(at)).execute());
  }
}
