package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.access.token.Spending;
import io.indexwright.application.port.access.RefreshTokens;
import io.indexwright.proof.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sign-ins in a table, and their tokens in another one. */
public final class PostgresRefreshTokens implements RefreshTokens {
  private final PostgresTransactions transactions;

  /** Keeps sign-ins where {@code transactions} reach. */
  public PostgresRefreshTokens(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String BEGIN =
      """
      -- sessions.begin
      insert into access_session (id, user_id) values (:family, :user) on conflict do nothing
      """;

  private static final String KEEP =
      """
      -- sessions.keep
      insert into refresh_token (digest, session_id, version, generation, expires_at)
      values (:digest, :family, :version, :generation, :expiry)
      """;

  @Override
  public void keep(RefreshToken token) {
    transactions.writing(
        handle -> {
          handle
              .createUpdate(BEGIN)
              .bind("family", token.family())
              .bind("user", token.user().value())
              .execute();
          handle
              .createUpdate(KEEP)
              .bind("digest", token.digest().hex())
              .bind("family", token.family())
              .bind("version", token.version())
              .bind("generation", token.generation())
              .bind("expiry", Columns.moment(token.expiresAt()))
              .execute();
        });
  }

  private static final String FIND =
      """
      -- sessions.find
      select digest, session_id, user_id, version, generation, expires_at
      from refresh_token join access_session on access_session.id = session_id
      where digest = :digest
      """;

  @Override
  public Optional<RefreshToken> find(Digest token) {
    return transactions.reading(handle -> find(handle, token));
  }

  private static Optional<RefreshToken> find(Handle handle, Digest token) {
    return handle
        .createQuery(FIND)
        .bind("digest", token.hex())
        .map((row, context) -> token(row))
        .findOne();
  }

  private static RefreshToken token(ResultSet row) throws SQLException {
    return new RefreshToken(
        new Digest(row.getString("digest")),
        Columns.uuid(row, "session_id"),
        new UserId(Columns.uuid(row, "user_id")),
        row.getInt("version"),
        row.getInt("generation"),
        Columns.instant(row, "expires_at"));
  }

  /**
   * Of two who hold the same family the second waits, and then sees what the first has done: the
   * next statement looks at the tokens anew.
   */
  private static final String HOLD =
      """
      -- sessions.hold
      select id from access_session
      where id = (select session_id from refresh_token where digest = :digest)
      for update
      """;

  private static final String SPEND =
      """
      -- sessions.spend
      update refresh_token set spent_at = :at
      where digest = :digest and spent_at is null and expires_at > :at
      """;

  private static final String IS_SPENT =
      """
      -- sessions.is-spent
      select spent_at is not null from refresh_token where digest = :digest
      """;

  @Override
  public Spending spend(Digest token, Instant at) {
    return transactions.inOne(
        handle -> {
          handle.createQuery(HOLD).bind("digest", token.hex()).mapTo(UUID.class).findOne();
          return find(handle, token)
              .map(known -> spent(handle, known, at))
              .orElseGet(Spending.Unknown::new);
        });
  }

  private Spending spent(Handle handle, RefreshToken known, Instant at) {
    String digest = known.digest().hex();
    int spent =
        handle.createUpdate(SPEND).bind("digest", digest).bind("at", Columns.moment(at)).execute();
    if (spent > 0) {
      return new Spending.Spent(known);
    }
    if (isSpent(handle, digest)) {
      end(known.family());
      return new Spending.Reused(known);
    }
    return new Spending.Unknown();
  }

  /** One that housekeeping has just forgotten is not: it had ended before. */
  private static boolean isSpent(Handle handle, String digest) {
    return handle
        .createQuery(IS_SPENT)
        .bind("digest", digest)
        .mapTo(boolean.class)
        .findOne()
        .orElse(false);
  }

  private static final String END =
      """
      -- sessions.end
      delete from access_session where id = :family
      """;

  @Override
  public void end(UUID family) {
    transactions.writing(handle -> handle.createUpdate(END).bind("family", family).execute());
  }

  private static final String FORGET =
      """
      -- sessions.forget
      delete from access_session as old
      where not exists (
        select from refresh_token where session_id = old.id and expires_at > :at)
      """;

  @Override
  public int forget(Instant at) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("at", Columns.moment(at)).execute());
  }
}
