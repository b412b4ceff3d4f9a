package io.indexwright.application.idempotency;

import io.indexwright.proof.Digest;
import java.time.Duration;
import java.time.Instant;

/**
 * A request under its key.
 *
 * @param content hash of everything that it asks for
 * @param at when it came
 * @param kept how long its answer is kept, more than nothing
 */
public record KeyedRequest(IdempotencyKey key, Digest content, Instant at, Duration kept) {

  /** Refuses an answer that would never be kept. */
  public KeyedRequest {
    if (kept.isZero() || kept.isNegative()) {
      throw new IllegalArgumentException("an answer must be kept for some time: " + kept);
    }
  }

  /** Returns until when its answer is kept, exclusive. */
  public Instant expiry() {
    return at.plus(kept);
  }
}
