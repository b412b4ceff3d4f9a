package io.indexwright.adapter.postgres.outbox;

import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.port.outbox.Outbox;

class InMemoryOutboxTest extends OutboxContract {
  @Override
  Outbox outbox() {
    return new InMemoryOutbox();
  }
}
