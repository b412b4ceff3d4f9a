package io.indexwright.adapter.postgres.audit;

import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.port.audit.AuditLog;

class InMemoryAuditLogTest extends AuditLogContract {

  @Override
  AuditLog log() {
    return new InMemoryAuditLog();
  }
}
