package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;

/** What is remembered for a second, and how often that helped. */
record Seconds(MeterRegistry meters, Ticker ticker) {
  private static final Duration OLDEST = Duration.ofSeconds(1);

  /** Makes a memory of at most {@code most}, which the meters know by {@code name}. */
  <K, V> Cache<K, V> remember(String name, int most) {
    return CaffeineCacheMetrics.monitor(
        meters,
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterWrite(OLDEST)
            .ticker(ticker)
            .recordStats()
            .build(),
        name);
  }
}
