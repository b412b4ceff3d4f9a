package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.port.access.SignInAttempts;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signs somebody in by his password. Whether there is such a user cannot be told from the answer,
 * and not from the work that is done for it.
 */
public final class SignIn {
  /** Where nobody is known: what was typed may be anything, a password too. */
  static final AuditResource UNKNOWN = new AuditResource("user/unknown");

  private final Reception reception;
  private final Sessions sessions;
  private final SignInAttempts attempts;
  private final PasswordHashing hashing;

  /** A hash of nothing that anybody knows, to be compared with where there is no user. */
  private final PasswordHash decoy;

  public SignIn(
      Reception reception, Sessions sessions, SignInAttempts attempts, PasswordHashing hashing) {
    this.reception = reception;
    this.sessions = sessions;
    this.attempts = attempts;
    this.hashing = hashing;
    this.decoy = hashing.hash(Secret.of("nobody has this password"));
  }

  /**
   * Compares the password before any transaction begins: it takes its time on purpose, and no
   * connection is held for it.
   */
  public SignInOutcome signIn(Username name, Secret password, Asker asker) {
    AttemptKey account = AttemptKey.ofAccount(name);
    Optional<AttemptKey> address = asker.origin().person().ip().map(AttemptKey::ofAddress);
    Optional<Instant> wait =
        latest(
            attempts.begin(account, asker.at()),
            address.flatMap(from -> attempts.begin(from, asker.at())));
    Optional<User> user = reception.users().named(name);
    if (wait.isPresent()) {
      refuse(user, asker, "too many failures, nothing was compared");
      return new SignInOutcome.MustWait(wait.get());
    }
    boolean isRight = hashing.matches(password, keptOf(user));
    if (!isRight || user.filter(User::isEnabled).isEmpty()) {
      refuse(user, asker, isRight ? "shut out" : "another password, or nobody of that name");
      return new SignInOutcome.Refused();
    }
    attempts.clear(account);
    address.ifPresent(attempts::takeBack);
    return signedIn(user.get(), asker);
  }

  private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private PasswordHash keptOf(Optional<User> user) {
    return user.map(User::id).flatMap(reception.users()::passwordOf).orElse(decoy);
  }

  private void refuse(Optional<User> user, Asker asker, String why) {
    Deed deed =
        user.map(known -> asker.as(known).deed(AuditAction.OPEN_SESSION, known.id().resource()))
            .orElseGet(() -> asker.deed(AuditAction.OPEN_SESSION, UNKNOWN));
    reception.trail().refused(deed, why);
  }

  private SignInOutcome signedIn(User user, Asker asker) {
    return reception
        .trail()
        .of(
            asker.as(user).deed(AuditAction.OPEN_SESSION, user.id().resource()),
            () -> new SignInOutcome.SignedIn(sessions.begun(user, asker.at())),
            session -> Result.done(Change.UNTOLD));
  }
}
