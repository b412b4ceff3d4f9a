package io.indexwright.adapter.postgres.rate;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Buckets in a table that no server keeps over a crash. Of a client there is a hash: who asked is
 * nobody's business here.
 */
public final class PostgresRateBuckets implements RateBuckets {
  private final PostgresTransactions transactions;

  /** Keeps buckets where {@code transactions} reach. */
  public PostgresRateBuckets(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** As {@link Allowance#take} has it: nothing changes if the bucket would be overdrawn. */
  private static final String TAKE =
      """
      -- rates.take
      insert into rate_bucket as bucket (client, full_at)
      values (:client, :at::timestamptz + :step::interval)
      on conflict (client) do update
      set full_at = :step::interval
        + case when bucket.full_at between :at and :believed then bucket.full_at else :at end
      where :end::timestamptz >= :step::interval
        + case when bucket.full_at between :at and :believed then bucket.full_at else :at end
      returning full_at
      """;

  @Override
  public Taken take(String client, Allowance allowance, Instant at) {
    String hash = Digest.of(client).hex();
    return transactions.inOne(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("client", hash)
                .bind("at", Columns.moment(at))
                .bind("step", allowance.step().toString())
                .bind("believed", Columns.moment(allowance.believed(at)))
                .bind("end", Columns.moment(at.plus(allowance.window())))
                .map((row, context) -> Taken.granted(Columns.instant(row, "full_at")))
                .findOne()
                .orElseGet(() -> Taken.refused(full(handle, hash).orElse(at))));
  }

  private static final String FULL =
      """
      -- rates.full
      select full_at from rate_bucket where client = :client
      """;

  private static Optional<Instant> full(Handle handle, String hash) {
    return handle
        .createQuery(FULL)
        .bind("client", hash)
        .map((row, context) -> Columns.instant(row, "full_at"))
        .findOne();
  }

  private static final String FORGET =
      """
      -- rates.forget
      delete from rate_bucket where full_at <= :at
      """;

  @Override
  public int forget(Instant at) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("at", Columns.moment(at)).execute());
  }
}
