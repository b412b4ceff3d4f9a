package io.indexwright.application.memory.rate;

import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Buckets of this process alone; of too many clients, the one seen longest ago is forgotten. */
public final class InMemoryRateBuckets implements RateBuckets {
  private final Map<String, Instant> full;

  /** Remembers {@code most} clients. */
  public InMemoryRateBuckets(int most) {
    this.full =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public synchronized Taken take(String client, Allowance allowance, Instant at) {
    Taken taken = allowance.take(full.getOrDefault(client, at), at);
    full.put(client, taken.full());
    return taken;
  }

  @Override
  public synchronized int forget(Instant at) {
    int before = full.size();
    full.values().removeIf(when -> !when.isAfter(at));
    return before - full.size();
  }
}
