package io.indexwright.application.apikey;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.Optional;

/** Takes a key back. */
public final class RevokeApiKey {
  private final ApiKeys keys;
  private final AuditTrail trail;

  public RevokeApiKey(ApiKeys keys, AuditTrail trail) {
    this.keys = keys;
    this.trail = trail;
  }

  /** Ends a key at once; returns false if it is not his, unless he is an administrator. */
  public boolean revoke(ApiKeyId id, Principal principal, Asker asker) {
    return trail.of(
        asker.deed(AuditAction.REVOKE_KEY, id.resource()),
        () -> {
          Optional<ApiKey> key = keys.find(id).filter(known -> mayEnd(known, principal));
          key.ifPresent(known -> keys.expire(id, asker.at()));
          return key.isPresent();
        },
        found -> found ? Result.done(Change.UNTOLD) : Result.refused("no such key of his"));
  }

  private static boolean mayEnd(ApiKey key, Principal principal) {
    return key.owner().equals(principal.id()) || principal.role().includes(Role.ADMIN);
  }
}
