package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.List;

/** What is remembered for a second, and how often that helped. */
record Seconds(MeterRegistry meters, Ticker ticker) {
  private static final Duration OLDEST = Duration.ofSeconds(1);

  /** Makes a memory of at most {@code most}, which the meters know by {@code name}. */
  <K, V> Cache<K, V> remember(String name, int most) {
    return CaffeineCacheMetrics.monitor(meters, builder().maximumSize(most).build(), name);
  }

  /** Makes a memory of lists that hold at most {@code most} things together. */
  <K, T> Cache<K, List<T>> rememberLists(String name, int most) {
    return CaffeineCacheMetrics.monitor(
        meters,
        builder().maximumWeight(most).weigher((K key, List<T> list) -> 1 + list.size()).build(),
        name);
  }

  private Caffeine<Object, Object> builder() {
    return Caffeine.newBuilder()
        .executor(Runnable::run) // to wake another thread costs more than what is tidied
        .expireAfterWrite(OLDEST)
        .ticker(ticker)
        .recordStats();
  }
}
