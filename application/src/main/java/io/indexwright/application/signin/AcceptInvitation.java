package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.OpaqueToken;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.Optional;

/** Signs somebody in by a token that is good once. */
public final class AcceptInvitation {
  private final Reception reception;
  private final Sessions sessions;

  public AcceptInvitation(Reception reception, Sessions sessions) {
    this.reception = reception;
    this.sessions = sessions;
  }

  /** Uses the token up, also if its user is shut out. */
  public SignInOutcome accept(Secret token, Asker asker) {
    Optional<User> user =
        OpaqueToken.parse(token.reveal())
            .flatMap(shown -> reception.oneTimeTokens().spend(shown.digest(), asker.at()))
            .flatMap(reception.users()::find)
            .filter(User::isEnabled);
    if (user.isEmpty()) {
      reception
          .trail()
          .refused(
              asker.deed(AuditAction.OPEN_SESSION, SignIn.UNKNOWN),
              "no such invitation, used before, or late");
      return new SignInOutcome.Refused();
    }
    return reception
        .trail()
        .of(
            asker.as(user.get()).deed(AuditAction.OPEN_SESSION, user.get().id().resource()),
            () -> new SignInOutcome.SignedIn(sessions.begun(user.get(), asker.at())),
            session -> Result.done(Change.UNTOLD));
  }
}
