package io.indexwright.adapter.postgres.stream;

import io.indexwright.application.memory.stream.InMemoryEventLog;
import io.indexwright.application.port.stream.EventLog;

class InMemoryEventLogTest extends EventLogContract {
  @Override
  EventLog log() {
    return new InMemoryEventLog();
  }
}
