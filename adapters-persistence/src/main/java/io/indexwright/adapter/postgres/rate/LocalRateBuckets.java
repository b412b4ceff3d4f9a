package io.indexwright.adapter.postgres.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;

/**
 * Buckets of this process alone. Of too many clients some are forgotten, and so is whoever has
 * asked nothing for a window: his bucket is full.
 */
public final class LocalRateBuckets implements RateBuckets {
  private final LoadingCache<Client, Bucket> buckets;

  private record Client(String name, Allowance allowance) {}

  /** Remembers {@code most} clients. */
  public LocalRateBuckets(int most) {
    this(most, Ticker.systemTicker());
  }

  LocalRateBuckets(int most, Ticker ticker) {
    Nanos time = new Nanos(ticker::read, false);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(most)
            .executor(Runnable::run) // to wake another thread costs more than what is tidied
            .ticker(ticker)
            .expireAfter(
                Expiry.<Client, Bucket>accessing((client, bucket) -> client.allowance().window()))
            .build(
                client ->
                    Bucket.builder()
                        .addLimit(Tokens.allowed(client.allowance()))
                        .withCustomTimePrecision(time)
                        .build());
  }

  @Override
  public Taken take(String client, Allowance allowance) {
    return Tokens.oneOf(buckets.get(new Client(client, allowance)));
  }

  @Override
  public void forget() {
    buckets.cleanUp();
  }
}
