package io.indexwright.application.user;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.PasswordPolicy;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.Optional;

/** Gives somebody another password; whoever is signed in by the old one is so no more. */
public final class ChangePassword {
  private final Users users;
  private final PasswordHashing hashing;
  private final PasswordPolicy policy;
  private final AuditTrail trail;

  public ChangePassword(
      Users users, PasswordHashing hashing, PasswordPolicy policy, AuditTrail trail) {
    this.users = users;
    this.hashing = hashing;
    this.policy = policy;
    this.trail = trail;
  }

  /** Ends his tokens at once; keys of programs stay good. */
  public UserOutcome change(UserId id, Secret password, Asker asker) {
    Optional<User> user = users.find(id);
    if (user.isEmpty()) {
      return new UserOutcome.Unknown();
    }
    Optional<String> refusal = policy.refusalOf(password, user.get().name());
    if (refusal.isPresent()) {
      return new UserOutcome.Refused(refusal.get());
    }
    PasswordHash hash = hashing.hash(password);
    return trail.of(
        asker.deed(AuditAction.CHANGE_PASSWORD, id.resource()),
        () -> new UserOutcome.Kept(changed(user.get(), hash, asker)),
        kept -> Result.done(Change.UNTOLD));
  }

  private User changed(User user, PasswordHash hash, Asker asker) {
    User signedOut = user.above(user.floor().raised(asker.at()));
    users.changePassword(user.id(), hash);
    users.change(signedOut);
    return signedOut;
  }
}
