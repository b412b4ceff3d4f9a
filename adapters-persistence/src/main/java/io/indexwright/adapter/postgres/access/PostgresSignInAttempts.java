package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.access.attempt.Lockout.Failures;
import io.indexwright.application.port.access.SignInAttempts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Failures, a row for each account and address. */
public final class PostgresSignInAttempts implements SignInAttempts {
  private final PostgresTransactions transactions;

  /** Keeps failures where {@code transactions} reach. */
  public PostgresSignInAttempts(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** Only a row that is there can be held. */
  private static final String HOLD =
      """
      -- attempts.hold
      insert into sign_in_attempt (digest, failures, last_at) values (:digest, 0, :at)
      on conflict (digest) do update set digest = excluded.digest
      returning failures, last_at
      """;

  private static final String COUNT =
      """
      -- attempts.count
      update sign_in_attempt set failures = :failures, last_at = :at where digest = :digest
      """;

  @Override
  public Optional<Instant> begin(AttemptKey key, Instant at) {
    return transactions.inOne(
        handle -> {
          Failures known = held(handle, key, at);
          Optional<Instant> wait = key.lockout().until(known, at);
          if (wait.isEmpty()) {
            count(handle, key, known.andOne(at));
          }
          return wait;
        });
  }

  /** Whether there was a row or not, nobody else has it until the transaction ends. */
  private static Failures held(Handle handle, AttemptKey key, Instant at) {
    return handle
        .createQuery(HOLD)
        .bind("digest", key.digest().hex())
        .bind("at", Columns.moment(at))
        .map((row, context) -> failures(row))
        .one();
  }

  private static Failures failures(ResultSet row) throws SQLException {
    return new Failures(row.getInt("failures"), Columns.instant(row, "last_at"));
  }

  private static void count(Handle handle, AttemptKey key, Failures failures) {
    handle
        .createUpdate(COUNT)
        .bind("digest", key.digest().hex())
        .bind("failures", failures.count())
        .bind("at", Columns.moment(failures.lastAt()))
        .execute();
  }

  private static final String TAKE_BACK =
      """
      -- attempts.take-back
      update sign_in_attempt set failures = greatest(failures - 1, 0) where digest = :digest
      """;

  @Override
  public void takeBack(AttemptKey key) {
    transactions.writing(
        handle -> handle.createUpdate(TAKE_BACK).bind("digest", key.digest().hex()).execute());
  }

  private static final String CLEAR =
      """
      -- attempts.clear
      delete from sign_in_attempt where digest = :digest
      """;

  @Override
  public void clear(AttemptKey key) {
    transactions.writing(
        handle -> handle.createUpdate(CLEAR).bind("digest", key.digest().hex()).execute());
  }

  private static final String FORGET =
      """
      -- attempts.forget
      delete from sign_in_attempt where last_at <= :at
      """;

  @Override
  public int forget(Instant at) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("at", Columns.moment(at)).execute());
  }
}
