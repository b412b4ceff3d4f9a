package io.indexwright.adapter.postgres.rate;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import java.time.Duration;

/** What is asked of Bucket4j, in its words, and what it answers, in ours. */
final class Tokens {
  private Tokens() {}

  static Bandwidth allowed(Allowance allowance) {
    return Bandwidth.builder()
        .capacity(allowance.requests())
        .refillGreedy(allowance.requests(), allowance.window())
        .build();
  }

  static Taken oneOf(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return new Taken(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }
}
