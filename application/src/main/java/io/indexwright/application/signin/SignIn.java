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
import io.indexwright.application.factor.Proofs;
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
  private final Proofs proofs;

  /** A hash of nothing that anybody knows, to be compared with where there is no user. */
  private final PasswordHash decoy;

  public SignIn(Reception reception, Sessions sessions, Proofs proofs) {
    this.reception = reception;
    this.sessions = sessions;
    this.proofs = proofs;
    this.decoy = proofs.hashing().hash(Secret.of("nobody has this password"));
  }

  /**
   * What somebody types.
   *
   * @param code of his second factor, or a recovery code, if he typed one
   */
  public record Typed(Username name, Secret password, Optional<Secret> code) {}

  /** Under what this attempt is counted. */
  private record Counted(AttemptKey account, Optional<AttemptKey> address) {
    static Counted of(Username name, Asker asker) {
      return new Counted(
          AttemptKey.ofAccount(name), asker.origin().person().ip().map(AttemptKey::ofAddress));
    }
  }

  /**
   * Compares the password before any transaction begins: it takes its time on purpose, and no
   * connection is held for it. A code is looked at after the right password only.
   */
  public SignInOutcome signIn(Typed typed, Asker asker) {
    Counted counted = Counted.of(typed.name(), asker);
    Optional<Instant> wait = begun(counted, asker.at());
    Optional<User> user = reception.users().named(typed.name());
    if (wait.isPresent()) {
      refuse(user, asker, "too many failures, nothing was compared");
      return new SignInOutcome.MustWait(wait.get());
    }
    boolean isRight = proofs.hashing().matches(typed.password(), keptOf(user));
    if (!isRight || user.filter(User::isEnabled).isEmpty()) {
      refuse(user, asker, isRight ? "shut out" : "another password, or nobody of that name");
      return new SignInOutcome.Refused();
    }
    return proofs.codes().isNeededBy(user.get().id())
        ? withCode(user.get(), typed.code(), counted, asker)
        : signedIn(user.get(), counted, asker);
  }

  /**
   * A password without a code is no failure, and no success either: it must not clear what wrong
   * codes have cost.
   */
  private SignInOutcome withCode(User user, Optional<Secret> code, Counted counted, Asker asker) {
    if (code.isEmpty()) {
      proofs.attempts().takeBack(counted.account());
      counted.address().ifPresent(proofs.attempts()::takeBack);
      refuse(Optional.of(user), asker, "a code is needed");
      return new SignInOutcome.CodeNeeded();
    }
    if (!proofs.codes().usesUp(user.id(), code.get(), asker.at())) {
      refuse(Optional.of(user), asker, "another code, or one that was used");
      return new SignInOutcome.Refused();
    }
    return signedIn(user, counted, asker);
  }

  private Optional<Instant> begun(Counted counted, Instant at) {
    return latest(
        proofs.attempts().begin(counted.account(), at),
        counted.address().flatMap(from -> proofs.attempts().begin(from, at)));
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

  private SignInOutcome signedIn(User user, Counted counted, Asker asker) {
    proofs.attempts().clear(counted.account());
    counted.address().ifPresent(proofs.attempts()::takeBack);
    return reception
        .trail()
        .of(
            asker.as(user).deed(AuditAction.OPEN_SESSION, user.id().resource()),
            () -> new SignInOutcome.SignedIn(sessions.begun(user, asker.at())),
            session -> Result.done(Change.UNTOLD));
  }
}
