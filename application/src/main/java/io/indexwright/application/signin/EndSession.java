package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.token.OpaqueToken;
import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail.Result;

/** Signs somebody out. */
public final class EndSession {
  private final Reception reception;

  public EndSession(Reception reception) {
    this.reception = reception;
  }

  /** Ends the sign-in that a refresh token belongs to; one that nobody knows has ended already. */
  public void end(Secret token, Asker asker) {
    OpaqueToken.parse(token.reveal())
        .flatMap(shown -> reception.refreshTokens().find(shown.digest()))
        .ifPresent(known -> end(known, asker));
  }

  private void end(RefreshToken known, Asker asker) {
    Asker owner = reception.users().find(known.user()).map(asker::as).orElse(asker);
    reception
        .trail()
        .of(
            owner.deed(AuditAction.END_SESSION, known.session()),
            () -> {
              reception.refreshTokens().end(known.family());
              return known;
            },
            ended -> Result.done(Change.UNTOLD));
  }
}
