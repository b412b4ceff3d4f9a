package io.indexwright.adapter.postgres.rate;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.indexwright.adapter.postgres.sql.SqlFailure;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import io.indexwright.proof.Digest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Buckets in a table that no server keeps over a crash. Of a client there is a hash: who asked is
 * nobody's business here. A bucket fills while the clock of who asks is past the latest that it was
 * asked by.
 */
public final class PostgresRateBuckets implements RateBuckets {
  /** So many are forgotten well before a question has to be answered. */
  private static final int AT_ONCE = 10_000;

  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

  /** Keeps buckets where {@code source} leads; all clocks have to go together. */
  public PostgresRateBuckets(DataSource source, Clock clock) {
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_bucket")
            .idColumn("client")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .clientClock(
                new Nanos(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()), true))
            .build();
  }

  @Override
  public Taken take(String client, Allowance allowance) {
    String hash = Digest.of(client + " " + allowance).hex();
    return answered(
        () ->
            Tokens.oneOf(
                buckets.getProxy(
                    hash,
                    () ->
                        BucketConfiguration.builder()
                            .addLimit(Tokens.allowed(allowance))
                            .build())));
  }

  @Override
  public void forget() {
    int forgotten;
    do {
      forgotten = answered(() -> buckets.removeExpired(AT_ONCE));
    } while (forgotten == AT_ONCE);
  }

  private static <T> T answered(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException failure) {
      throw SqlFailure.translated(failure);
    }
  }
}
