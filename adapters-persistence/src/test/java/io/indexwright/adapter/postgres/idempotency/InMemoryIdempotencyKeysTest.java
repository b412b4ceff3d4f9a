package io.indexwright.adapter.postgres.idempotency;

import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
  private final List<String> traces = new CopyOnWriteArrayList<>();

  @Override
  IdempotencyKeys keys() {
    return new InMemoryIdempotencyKeys();
  }

  @Override
  void leave(String trace) {
    traces.add(trace);
  }

  @Override
  List<String> traces() {
    return traces;
  }
}
