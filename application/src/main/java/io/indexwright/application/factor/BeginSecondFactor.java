package io.indexwright.application.factor;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Instant;
import java.util.Optional;

/** Makes a key for somebody's telephone; until it is confirmed nothing asks for its codes. */
public final class BeginSecondFactor {
  private final FactorShelf shelf;
  private final Users users;

  public BeginSecondFactor(FactorShelf shelf, Users users) {
    this.shelf = shelf;
    this.users = users;
  }

  /** Returns the key; empty if he has a second factor already, or no password to go with it. */
  public Optional<NewSecondFactor> begin(UserId id, Asker asker) {
    return shelf
        .trail()
        .of(
            asker.deed(AuditAction.BEGIN_FACTOR, id.resource()),
            () -> withPassword(id).flatMap(user -> begun(user, asker.at())),
            begun ->
                begun.isPresent()
                    ? Result.done(Change.UNTOLD)
                    : Result.refused("there is one already, or no password"));
  }

  private Optional<User> withPassword(UserId id) {
    return users.passwordOf(id).flatMap(kept -> users.find(id));
  }

  private Optional<NewSecondFactor> begun(User user, Instant at) {
    if (!shelf.factors().begin(user.id())) {
      return Optional.empty();
    }
    Secret key = shelf.codes().newKey();
    shelf.keys().put(FactorShelf.keyOf(user.id()), key, at);
    return Optional.of(new NewSecondFactor(user.name(), key));
  }
}
