package io.indexwright.adapter.postgres.audit;

import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.port.audit.AuditChain;
import io.indexwright.application.port.audit.AuditLog;

class InMemoryAuditLogTest extends AuditLogContract {

  private final InMemoryAuditLog log = new InMemoryAuditLog();

  @Override
  AuditLog log() {
    return log;
  }

  @Override
  AuditChain chain() {
    return log;
  }
}
