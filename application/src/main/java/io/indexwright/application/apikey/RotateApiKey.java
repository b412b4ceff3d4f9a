package io.indexwright.application.apikey;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Duration;
import java.util.Optional;

/** Lets a key be followed by another one of the same scopes. */
public final class RotateApiKey {
  /** How long both are good: long enough to tell every program. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  /** How long the new one is good. */
  private static final Duration LIFETIME = Duration.ofDays(90);

  private final ApiKeys keys;
  private final CreateApiKey create;
  private final AuditTrail trail;

  public RotateApiKey(ApiKeys keys, CreateApiKey create, AuditTrail trail) {
    this.keys = keys;
    this.create = create;
    this.trail = trail;
  }

  /** Returns the new key; empty if it is not his, or is good no more. */
  public Optional<NewKey> rotate(ApiKeyId id, Principal owner, Asker asker) {
    return trail.of(
        asker.deed(AuditAction.ROTATE_KEY, id.resource()),
        () ->
            keys.find(id)
                .filter(key -> key.owner().equals(owner.id()) && key.isGoodAt(asker.at()))
                .flatMap(key -> followed(key, owner, asker)),
        made ->
            made.isPresent() ? Result.done(Change.UNTOLD) : Result.refused("no such key of his"));
  }

  private Optional<NewKey> followed(ApiKey key, Principal owner, Asker asker) {
    Optional<NewKey> next =
        create.create(new KeyRequest(key.name(), key.scopes(), LIFETIME), owner, asker);
    next.ifPresent(made -> keys.expire(key.id(), asker.at().plus(OVERLAP)));
    return next;
  }
}
