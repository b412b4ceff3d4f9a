package io.indexwright.application.port.idempotency;

import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The answers to requests that may be sent again, each until it expires. */
public interface IdempotencyKeys {

  /**
   * Does {@code work}, unless a request was answered under the key and its answer is still kept.
   * The answer is kept in one transaction with whatever the work does: there is never one of them
   * without the other, however the process ends. Nobody waits for anybody: while one request is at
   * work, others under its key are told so.
   *
   * <p>Work that throws has done nothing and leaves nothing; the key is as free as before.
   */
  default Once once(KeyedRequest request, Supplier<Answer> work) {
    return Objects.requireNonNull(
        once(Map.of(request, request), free -> Map.of(request, work.get())).get(request));
  }

  /**
   * Does the work of several requests in one transaction, in the same way.
   *
   * @param requests by what each wants; no key twice
   * @param work answers those that were not answered yet; what it leaves out it has not done, and
   *     the key of it stays free
   * @return what became of each, without what the work left out
   */
  <W> Map<W, Once> once(Map<W, KeyedRequest> requests, Function<Set<W>, Map<W, Answer>> work);

  /** Forgets the answers that expired at {@code at} or before; returns how many they were. */
  int forget(Instant at);
}
