package io.indexwright.application.access.token;

import io.indexwright.application.audit.AuditResource;
import java.util.UUID;

/** Names a key for ever. */
public record ApiKeyId(UUID value) {

  /** Returns the key as something that things are done to. */
  public AuditResource resource() {
    return new AuditResource("api-key/" + value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
