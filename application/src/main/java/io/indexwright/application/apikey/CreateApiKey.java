package io.indexwright.application.apikey;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyToken;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.Optional;

/** Makes a key. */
public final class CreateApiKey {
  private final ApiKeys keys;
  private final TokenSource tokens;
  private final PublicIds ids;
  private final AuditTrail trail;

  public CreateApiKey(ApiKeys keys, TokenSource tokens, PublicIds ids, AuditTrail trail) {
    this.keys = keys;
    this.tokens = tokens;
    this.ids = ids;
    this.trail = trail;
  }

  /** Makes a key that acts in the name of {@code owner}; empty if it would do more than he may. */
  public Optional<NewKey> create(KeyRequest wanted, Principal owner, Asker asker) {
    ApiKeyToken token = ApiKeyToken.from(tokens);
    ApiKey key =
        new ApiKey(
            new ApiKeyId(ids.next()),
            token.prefix(),
            owner.id(),
            wanted.name(),
            wanted.scopes(),
            asker.at().plus(wanted.lifetime()),
            Optional.empty());
    return trail.of(
        asker.deed(AuditAction.CREATE_KEY, key.id().resource()),
        () ->
            Optional.of(new NewKey(key, token))
                .filter(made -> owner.scopes().containsAll(key.scopes()))
                .map(this::added),
        made ->
            made.isPresent()
                ? Result.done(Change.UNTOLD)
                : Result.refused("a key may not do more than whoever makes it"));
  }

  private NewKey added(NewKey made) {
    keys.add(made.key(), made.token().secret().digest());
    return made;
  }
}
