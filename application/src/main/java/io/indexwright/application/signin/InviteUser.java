package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.OpaqueToken;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Duration;

/** Makes a token that signs somebody in once, for whoever has no password at hand. */
public final class InviteUser {
  private final Reception reception;
  private final TokenSource tokens;
  private final Duration lifetime;

  public InviteUser(Reception reception, TokenSource tokens, Lifetimes lifetimes) {
    this.reception = reception;
    this.tokens = tokens;
    this.lifetime = lifetimes.oneTime();
  }

  /** Returns the token; it is good for one sign-in within its time. */
  public OpaqueToken invite(User user, Asker asker) {
    return reception
        .trail()
        .of(
            asker.deed(AuditAction.INVITE_USER, user.id().resource()),
            () -> {
              OpaqueToken token = tokens.next();
              reception.oneTimeTokens().keep(token.digest(), user.id(), asker.at().plus(lifetime));
              return token;
            },
            made -> Result.done(Change.UNTOLD));
  }
}
