package io.indexwright.application.audit;

import java.util.UUID;

/** Names an entry for ever. */
public record AuditEntryId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
