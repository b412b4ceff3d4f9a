package io.indexwright.application.user;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.PasswordPolicy;
import io.indexwright.application.access.User;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.Optional;

/** Lets somebody sign in who could not before. */
public final class CreateUser {
  private static final String TAKEN = "somebody has this name already";

  private final Users users;
  private final PasswordHashing hashing;
  private final PasswordPolicy policy;
  private final AuditTrail trail;

  public CreateUser(Users users, PasswordHashing hashing, PasswordPolicy policy, AuditTrail trail) {
    this.users = users;
    this.hashing = hashing;
    this.policy = policy;
    this.trail = trail;
  }

  /** Adds {@code user}, unless the name is taken or the password is not. */
  public UserOutcome create(User user, Secret password, Asker asker) {
    Optional<String> refusal = policy.refusalOf(password, user.name());
    if (refusal.isPresent()) {
      return new UserOutcome.Refused(refusal.get());
    }
    PasswordHash hash = hashing.hash(password);
    boolean isAdded =
        trail.of(
            asker.deed(AuditAction.CREATE_USER, user.id().resource()),
            () -> users.add(user, hash),
            added -> added ? Result.done(Change.UNTOLD) : Result.refused(TAKEN));
    return isAdded ? new UserOutcome.Kept(user) : new UserOutcome.Refused(TAKEN);
  }
}
