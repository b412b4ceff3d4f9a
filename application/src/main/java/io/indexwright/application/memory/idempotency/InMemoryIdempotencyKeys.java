package io.indexwright.application.memory.idempotency;

import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers in a map. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
  private final Map<IdempotencyKey, Kept> kept = new ConcurrentHashMap<>();
  private final Set<IdempotencyKey> atWork = ConcurrentHashMap.newKeySet();

  private record Kept(Digest content, Answer answer, Instant expiry) {}

  @Override
  public <W> Map<W, Once> once(
      Map<W, KeyedRequest> requests, Function<Set<W>, Map<W, Answer>> work) {
    Map<W, Once> became = new HashMap<>();
    Map<W, KeyedRequest> begun = new HashMap<>(requests);
    begun.values().removeIf(request -> !atWork.add(request.key()));
    try {
      requests.forEach(
          (wanted, request) ->
              (begun.containsKey(wanted) ? find(request) : Optional.of(new Once.InProgress()))
                  .ifPresent(known -> became.put(wanted, known)));
      Map<W, KeyedRequest> free = new HashMap<>(begun);
      free.keySet().removeAll(became.keySet());
      if (!free.isEmpty()) {
        Map<W, Answer> answers = work.apply(free.keySet());
        free.forEach(
            (wanted, request) ->
                Optional.ofNullable(answers.get(wanted))
                    .ifPresent(answer -> became.put(wanted, kept(request, answer))));
      }
      return became;
    } finally {
      begun.values().forEach(request -> atWork.remove(request.key()));
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

  private Once kept(KeyedRequest request, Answer answer) {
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
