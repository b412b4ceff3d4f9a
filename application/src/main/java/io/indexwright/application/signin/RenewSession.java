package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.OpaqueToken;
import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.Optional;

/** Exchanges a refresh token for the next one, and a new access token. */
public final class RenewSession {
  private final Reception reception;
  private final Sessions sessions;

  public RenewSession(Reception reception, Sessions sessions) {
    this.reception = reception;
    this.sessions = sessions;
  }

  /** What became of it, and what the audit log is told. */
  private record Renewal(SignInOutcome outcome, Result told) {
    static Renewal refused(String why) {
      return new Renewal(new SignInOutcome.Refused(), Result.refused(why));
    }
  }

  /** Ends the whole sign-in if the token was exchanged before: one of two who have it stole it. */
  public SignInOutcome renew(Secret token, Asker asker) {
    Optional<RefreshToken> kept =
        OpaqueToken.parse(token.reveal())
            .flatMap(shown -> reception.refreshTokens().find(shown.digest()));
    if (kept.isEmpty()) {
      reception
          .trail()
          .refused(
              asker.deed(AuditAction.RENEW_SESSION, SignIn.UNKNOWN), "no such token, or ended");
      return new SignInOutcome.Refused();
    }
    RefreshToken known = kept.get();
    Asker owner = reception.users().find(known.user()).map(asker::as).orElse(asker);
    return reception
        .trail()
        .of(
            owner.deed(AuditAction.RENEW_SESSION, known.session()),
            () -> renewal(known, asker),
            Renewal::told)
        .outcome();
  }

  private Renewal renewal(RefreshToken known, Asker asker) {
    return reception
        .refreshTokens()
        .spend(known.digest(), asker.at())
        .fold(
            spent -> continued(spent, asker),
            reused -> Renewal.refused("used before: the sign-in has ended"),
            () -> Renewal.refused("ended"));
  }

  private Renewal continued(RefreshToken spent, Asker asker) {
    return reception
        .users()
        .find(spent.user())
        .filter(user -> isStillLetIn(user, spent, asker))
        .map(user -> sessions.continued(user, spent.family(), asker.at()))
        .map(next -> new Renewal(new SignInOutcome.SignedIn(next), Result.done(Change.UNTOLD)))
        .orElseGet(
            () -> {
              reception.refreshTokens().end(spent.family());
              return Renewal.refused("shut out, or ended for all");
            });
  }

  private boolean isStillLetIn(User user, RefreshToken spent, Asker asker) {
    return user.isEnabled()
        && user.floor().carries(spent.version(), asker.at())
        && reception.users().everybody().carries(spent.generation(), asker.at());
  }
}
