package io.indexwright.application.memory.idempotency;

import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers in a map. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
  private final Map<IdempotencyKey, Kept> kept = new ConcurrentHashMap<>();
  private final Set<IdempotencyKey> atWork = ConcurrentHashMap.newKeySet();

  private record Kept(Digest content, Answer answer, Instant expiry) {}

  @Override
  public Once once(KeyedRequest request, Supplier<Answer> work) {
    if (!atWork.add(request.key())) {
      return new Once.InProgress();
    }
    try {
      return find(request).orElseGet(() -> done(request, work));
    } finally {
      atWork.remove(request.key());
    }
  }

  private Optional<Once> find(KeyedRequest request) {
    return Optional.ofNullable(kept.get(request.key()))
        .filter(known -> known.expiry().isAfter(request.at()))
        .map(
            known ->
                known.content().equals(request.content())
                    ? new Once.Replayed(known.answer())
                    : new Once.Reused());
  }

  private Once done(KeyedRequest request, Supplier<Answer> work) {
    Answer answer = work.get();
    kept.put(request.key(), new Kept(request.content(), answer, request.expiry()));
    return new Once.Done(answer);
  }

  @Override
  public int forget(Instant at) {
    int before = kept.size();
    kept.values().removeIf(known -> !known.expiry().isAfter(at));
    return before - kept.size();
  }
}
